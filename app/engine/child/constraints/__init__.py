"""What the model may write next, so that its answer fits a JSON schema, and the arguments of a call those of its tool.

masks      the tokens that are allowed at one place
tokens     the model's vocabulary as llguidance reads it
matching   follows a JSON text along its schema
schemas    which schema a message must fit, given its kind and recipient
harmony    gpt-oss: switched on and off by its control tokens
thinking   other models: from the end of their reasoning on
results    whether the finished answer fits
"""
