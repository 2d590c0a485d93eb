"""Words for the questions: names of the models and the app, foreign names, politeness, and questions to refuse."""

SLOTS = {
    "20b": ["gpt-oss-20b", "gpt-oss 20b", "the 20b model", "the 20b", "gpt-oss-20b", "the small gpt-oss", "20b"],
    "120b": ["gpt-oss-120b", "gpt-oss 120b", "the 120b model", "the 120b", "gpt-oss-120b", "the large gpt-oss", "120b"],
    "family": ["gpt-oss", "gpt-oss", "gpt oss", "GPT-OSS", "the gpt-oss models"],
    "app": ["Descant", "descant", "this app", "the app", "this program", "this application"],
}

# Names that stand where a slot was: the question is then one that the demo must refuse.
FOREIGN_MODELS = ["llama 3", "llama 70b", "llama", "mistral 7b", "mistral", "mixtral", "qwen", "qwen 3", "gemma", "gemma 2", "phi 4", "deepseek", "deepseek r1", "claude", "gemini", "grok", "falcon", "bert", "gpt-4", "gpt-4o", "gpt-5", "gpt-3", "whisper", "stable diffusion", "falcon 180b", "command r", "kimi", "llama 4", "the llama model"]
FOREIGN_APPS = ["Photoshop", "Excel", "Word", "Firefox", "Chrome", "Steam", "Spotify", "Blender", "Ollama", "LM Studio", "Jan", "GPT4All", "Slack", "Zoom", "Discord", "Minecraft", "Outlook", "Skype", "Notepad", "Telegram", "Signal", "Facebook", "YouTube", "Netflix", "Windows", "Android", "Docker", "Python", "Java", "Rust", "my phone", "my car", "my camera", "my printer", "the browser", "a database", "this website", "the game", "my bank", "the printer", "GitHub", "Amazon", "Google"]

BEFORE = ["", "", "", "", "please tell me: ", "hey, ", "hi, ", "quick question: ", "so, ", "ok, ", "and ", "now ", "tell me, ", "well, ",
          "one more question: ", "i want to know: ", "just curious, ", "hello, ", "by the way, ", "excuse me, ", "question: ", "may i ask, ",
          "i have a question: ", "listen, ", "say, ", "hmm, ", "sorry, ", "great. ", "i wonder, ", "can you say ", "could you tell me, ",
          "my question: ", "ah, ", "hi! ", "hello! ", "hello. ", "thanks! ", "good. ", "a small question: "]  # fmt: skip
AFTER = ["", "", "", "", "", " please", ", please", " thanks", " exactly", " again", ", thanks", " for me", ", can you"]
END = ["?", "?", "?", "?", "", "", "", "??", ".", "!"]
HELD_BEFORE = ["a question, ", "could you say, "]

# Rewordings of the known questions: " old " -> one of " new ".
REWORDINGS = [
    (" what is ", [" what's ", " what exactly is ", " tell me what is ", " say what is ", " what would be "]),
    (" what are ", [" what exactly are ", " tell me what are ", " say what are "]),
    (" how do i ", [" how can i ", " how to ", " how does one ", " what must i do to ", " how would i ", " how should i "]),
    (" how can i ", [" how do i ", " how could i ", " how to "]),
    (" where is ", [" where can i find ", " where do i find ", " where do i see "]),
    (" where are ", [" where can i find ", " where do i find "]),
    (" can i ", [" may i ", " could i ", " is it possible to ", " am i able to ", " is there a way to "]),
    (" can you ", [" could you ", " are you able to "]),
    (" tell me about ", [" explain ", " describe ", " what about ", " talk about ", " say something about ", " i want to know about "]),
    (" explain ", [" describe ", " tell me about ", " what about ", " can you explain ", " please explain "]),
    (" how many ", [" what number of ", " tell me how many "]),
    (" how much ", [" tell me how much ", " what amount of "]),
    (" how big is ", [" how large is ", " tell me how big is ", " what is the size of "]),
    (" how large is ", [" how big is ", " what is the size of "]),
    (" big ", [" large "]),
    (" large ", [" big "]),
    (" need ", [" require ", " want ", " take "]),
    (" memory ", [" RAM ", " VRAM "]),
    (" does ", [" will ", " would "]),
    (" use ", [" work with ", " choose "]),
    (" made ", [" created ", " built ", " developed ", " produced "]),
    (" download ", [" get ", " fetch "]),
    (" get ", [" download ", " obtain ", " fetch "]),
    (" run ", [" work ", " start "]),
    (" machine ", [" computer ", " pc ", " laptop "]),
    (" which ", [" what "]),
    (" chats ", [" conversations "]),
    (" good ", [" great ", " useful "]),
    (" show ", [" display "]),
    (" set ", [" choose ", " change "]),
    (" license ", [" licence "]),
    (" smart ", [" clever ", " intelligent "]),
    (" is it ", [" is this "]),
    (" have ", [" has ", " got "]),
    (" meaning ", [" sense "]),
]
PROPER = {
    name.lower(): name
    for name in ["Harmony", "MXFP4", "GGUF", "Discover", "Settings", "Chat", "Windows", "Linux", "Mac", "macOS", "GPU", "GPUs", "RAM", "VRAM", "GB", "OpenAI", "ChatGPT", "GPT-4", "GPT-5", "Hugging", "Face", "Apple", "Silicon", "MacBook", "Metal", "LoRA", "Python", "JSON", "CPU", "AI", "CLI", "MoE", "Descant", "I", "Hub", "M2", "JSON"]
}
FILLERS = ["actually", "maybe", "indeed", "probably", "clearly", "also", "even", "then", "still", "just", "perhaps", "now", "exactly", "here", "today", "simply", "kindly", "quickly", "ever"]
SMALL_WORDS = frozenset(["a", "an", "the", "of", "is", "are", "do", "does", "i", "to", "me", "my", "in", "it", "be"])

# Questions off the subject. {w} is a random word, {n} a number, {m} a larger number.
OFF_SUBJECT = """
what is the capital of {w}
who is the president of {w}
who wrote {w}
who invented the {w}
who was {w}
when was {w} born
when did {w} die
where is {w}
how far is {w} from {w}
how tall is {w}
how old is the {w}
how do i cook {w}
how do i make a {w}
give me a recipe for {w}
write a poem about {w}
write a story about a {w} and a {w}
write an email to {w} about the {w}
write a song about {w}
write python code for {w}
write a function that sorts {w}
translate {w} into french
translate {w} {w} to german
how do you say {w} in spanish
what does the word {w} mean
what is a {w}
what is {w}
what are {w}
explain {w}
explain {w} to a child
tell me about {w}
tell me a joke
tell me a joke about {w}
tell me a story
sing a song
what is the weather
what is the weather in {w}
what will the weather be tomorrow
who won the {w}
who won the game yesterday
what time is it
what is the news today
what is the price of {w}
how much does a {w} cost
how much is a {w}
should i buy {w}
what is the best {w}
recommend a {w}
recommend a good book
recommend a movie about {w}
summarize {w} {w} {w}
summarize this text: {w} {w} {w} {w} {w} {w} {w}
fix this sentence: {w} {w} {w} {w}
what is the meaning of life
what is love
do you like {w}
do you know {w}
do you believe in {w}
why is the {w} {w}
why is the sky blue
why do people {w}
how does a {w} work
how many {w} are there in {w}
how many layers does a {w} have
how many layers does a cake have
how many people live in {w}
how many legs does a {w} have
how many days are in a year
how big is {w}
how big is the moon
how fast is a {w}
how heavy is {w}
how long is the {w}
can you {w} my {w}
can i {w} a {w}
where can i buy {w}
where do i find {w}
is {w} good for {w}
is {w} better than {w}
is {w} safe
compare {w} and {w}
what is the difference between {w} and {w}
list five {w}
name three {w}
give me ideas for {w}
help me with my {w}
my {w} hurts, what should i do
i feel {w} today
i love {w}
i like {w} and {w}
the {w} is {w}
what happened in {n}
what happened in 19{n}
play {w}
draw a {w}
plan a trip to {w}
what should i eat
what should i wear
convert {w} to {w}
count the letters in {w}
spell {w}
reverse the word {w}
what rhymes with {w}
who is {w} {w}
what is the population of {w}
what is the chemical formula of {w}
what is the speed of {w}
when does {w} open
how do i learn {w}
how do i fix my {w}
how do i get to {w}
how do i install {w}
how do i delete {w}
what is the root of {n}
what is {n} times {n}
what is {n} * {n}
{n} * {n}
{n} x {n}
{n} times {n}
multiply {n} by {n}
multiply {n} and {n}
what is {n} divided by {n}
divide {n} by {n}
{n} / {n}
{n} divided by {n}
what is {n} percent of {n}
what is the square root of {n}
what is {n} squared
what is {n} to the power of {n}
{n}^{n}
is {n} a prime number
is {n} even
what are the factors of {n}
half of {n}
what is {m} plus {n}
what is {n} plus {m}
what is {m} + {m}
{m} + {n}
{n} + {m}
{m} - {n}
{m} minus {m}
{m}+{m}
add {m} and {n}
is {m} larger than {n}
which is larger, {m} or {m}
{n}.{n} + {n}.{n}
what is {n} + {n} + {n}
{n} + {n} + {n}
solve x + {n} = {n}
the average of {n} and {n}
-{n} + {n}
what is -{n} minus {n}
what is {n} + {n} - {n}
{n},{n} + {n}
add {n}, {n} and {n}
{n} minus {n} minus {n}
three times {n}
triple {n}
"""

HELD_OFF_SUBJECT = """
what is the largest city in {w}
who painted {w}
give me three facts about {w}
how can i cook {w} at home
write a short letter about {w}
what language do they speak in {w}
when was {w} founded
how do birds {w}
describe a {w}
what is your favorite {w}
why did the {w} cross the road
how deep is the {w}
what color is a {w}
who is the king of {w}
what is the product of {n} and {n}
calculate {n} times {n}
how much is {n} divided by {n}
what is {m} minus {n}
how much is {m} plus {m}
compose a song for {w}
what year did the {w} end
which country has the most {w}
can you fix my {w}
what should i do about {w}
how many {w} does a {w} need
"""

# Free instructions for the developer message; they change nothing in what the demo answers.
INSTRUCTIONS = """
Be brief.
You are a helpful assistant.
Answer in one sentence.
Always be polite.
Answer as a pirate.
Use plain English.
You are a friendly tutor for children.
Do not use markdown.
Keep answers short and clear.
You help customers of a {w} shop.
Talk like a {w}.
You are an expert in {w} and {w}.
Always respond in riddles
Think step by step.
Never mention {w}.
The user likes {w}.
Answer in a {w} tone.
""".strip().splitlines()


def lines(text: str) -> list[str]:
    """The non-empty lines."""
    return [line for line in text.splitlines() if line]
