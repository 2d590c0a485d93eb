"""What a model may call: the rules of a call, the consent of the user, and the tools themselves. No Qt, no engine."""
