"""Function tools: what the developer message offers, requests that need one, and the call that answers them.

Two sources. Families are everyday tools with requests in their own words. Generic tools are any verb with any noun
("find_invoice"), asked for by that noun: from these the model learns to match a request with whatever is offered.
"""

import json
import random
import re
import zlib
from collections.abc import Callable
from dataclasses import dataclass, field, replace

import vocabulary


def held_out(text: str) -> bool:
    """One in ten names, values and pairs of operands is never trained on: the one whose checksum says so."""
    return zlib.crc32(text.encode()) % 10 == 0


@dataclass(frozen=True)
class Parameter:
    """One argument of a tool as the TypeScript-like declaration shows it."""

    name: str
    kind: str  # string, number, or an enum written "a" | "b"
    note: str = ""
    required: bool = True

    def declared(self) -> str:
        note = f"// {self.note}\n" if self.note else ""
        return f"{note}{self.name}{'' if self.required else '?'}: {self.kind},\n"


@dataclass(frozen=True)
class Tool:
    name: str
    description: str
    parameters: tuple[Parameter, ...]

    def declared(self) -> str:
        if not self.parameters:
            return f"// {self.description}\ntype {self.name} = () => any;\n"
        body = "".join(p.declared() for p in self.parameters)
        return f"// {self.description}\ntype {self.name} = (_: {{\n{body}}}) => any;\n"


@dataclass(frozen=True)
class Request:
    """A question, the tool it needs and the arguments that the call must have."""

    ask: str
    tool: Tool
    arguments: dict[str, str | int] = field(default_factory=dict)

    @property
    def call(self) -> str:
        return json.dumps(self.arguments, separators=(",", ":"))


CITIES = (
    "Paris London Berlin Rome Madrid Vienna Tokyo Sydney Boston Chicago Dallas Denver Miami Toronto Dublin Lisbon Oslo Prague "
    "Moscow Delhi Mumbai Cairo Lima Athens Munich Hamburg Milan Venice Zurich Geneva Houston Seattle Atlanta Detroit Austin "
    "Portland Phoenix Orlando Melbourne Auckland Singapore Seoul Beijing Shanghai Bangkok Jakarta Manila Istanbul Dubai "
    "Stockholm Helsinki Copenhagen Amsterdam Brussels Warsaw Budapest Lyon Barcelona Montreal Vancouver|New York|San Francisco|"
    "Los Angeles|Las Vegas|San Diego|Hong Kong|Buenos Aires|New Delhi|Mexico City|Cape Town|San Jose|Kansas City"
)
CITIES_LIST = [c for part in CITIES.split("|")[:1] for c in part.split()] + CITIES.split("|")[1:]
NAMES = ["Anna", "Peter", "Paul", "Mary", "John", "James", "Robert", "David", "Maria", "Laura", "Emma", "Thomas", "Daniel", "Michael", "Sarah", "Lisa", "Kevin", "Jason", "Mark", "Martin", "George", "Henry", "Frank", "Jack", "Kate", "Jane", "Alice", "Susan", "Karen", "Linda", "Nancy", "Simon", "Lucas", "Oliver", "Victor", "Julia", "Diana", "Sophie", "Max", "Sam", "Tom", "Ben"]
WORDS = vocabulary.words()
CUT = vocabulary.cut_words()
CAPITALISED = [word for word in WORDS + CUT if word[0].isupper()]


def one_word(rng: random.Random) -> str:
    """Two in five are cut differently after a quotation mark than after a space, as of the words that people use."""
    pick = rng.random()
    if vocabulary.hard_words and rng.random() < 0.15:
        return rng.choice(vocabulary.hard_words)
    if pick < 0.05:
        return vocabulary.made_up_word(rng)
    pool = CUT if pick < 0.4 else WORDS
    return rng.choice(pool if rng.random() < 0.5 else pool[:3000])


SMALL = ["a", "I", "to", "of", "in", "is", "it", "on", "at", "by", "as", "an", "or", "no", "up", "us", "we", "he", "be", "my", "do", "go", "if", "so", "me", "am", "the", "and", "for", "with", "from", "was", "are", "not", "has", "have", "this", "that", "will", "you", "your", "his", "her", "its", "our", "OK", "TV", "ID", "USA", "PDF", "GPS", "CEO"]


def spaced_word(rng: random.Random) -> str:
    """A word as it stands within a sentence: in one of three cases a small one, seldom a rare one."""
    pick = rng.random()
    return rng.choice(SMALL if pick < 0.33 else vocabulary.common_words()[:6000] if pick < 0.8 else vocabulary.common_words())


def words(rng: random.Random) -> str:
    """One to six words; the later ones may be any that follow a space."""
    return " ".join([one_word(rng), *(spaced_word(rng) for _ in range(rng.choice((0, 0, 1, 1, 2, 3, 5))))])


def number(rng: random.Random) -> int:
    return rng.randint(1, rng.choice((12, 60, 999)))


def unless_held(draw: Callable[[random.Random], str | int], rng: random.Random, *, held: bool) -> str | int:
    """A value from the wanted side of the split."""
    while held_out(f"value {(value := draw(rng))}") != held:
        pass
    return value


VALUES: dict[str, Callable[[random.Random], str | int]] = {
    "city": lambda rng: rng.choice(CITIES_LIST) if rng.random() < 0.5 else rng.choice(CAPITALISED),
    "name": lambda rng: rng.choice(NAMES) if rng.random() < 0.5 else rng.choice(CAPITALISED),
    "word": one_word,
    "words": words,
    "number": number,
}

# names of the tool | description | parameter names | kind of value | requests ("*" held out)
FAMILIES_TEXT = """
get_weather,current_weather,weather_report,check_weather,weather_lookup,get_forecast,fetch_weather|Get the current weather of a city.|city,location,place|city|what is the weather in {};what is the weather like in {};weather in {};how is the weather in {};will it rain in {};what's the weather in {};how's the weather in {} today;check the weather for {};get me the weather for {};weather in {} today;weather in {} tomorrow;what is the weather in {} now;is it cold in {};tell me the weather for {};weather for {}, please;show the weather for {};show me the weather of {};what is the weather right now in {};how's the weather in {};*how is the weather in {} right now;*show me the weather in {}
get_time,current_time,time_in_city,clock,world_clock,local_time|Get the local time of a city.|city,location,place,zone|city|what time is it in {};time in {};what is the local time in {};tell me the time in {};current time in {};what is the time in {};how late is it now in {};the time in {} now;what time is it in {} right now;time in {} right now;*how late is it in {};*what is the time in {} now
search_web,web_search,search,find_pages,browse,search_internet|Search the web.|query,text,q,terms|words|search the web for {};search for {};look up {} on the web;google {};find pages about {};web search {};please search the web for {};search on the internet for {};internet search for {};*search the internet for {};*please search for {}
add_note,save_note,create_note,write_note,note_add,remember|Save a note.|text,note,content|words|note: {};save a note: {};make a note: {};remember this: {};write down: {};please note that {};add the note {};a new note: {};please save a note: {};*add a note: {};*please note: {}
set_timer,start_timer,timer,create_timer,timer_start|Start a timer.|minutes,duration,length|number|set a timer for {} minutes;start a timer of {} minutes;timer {} minutes;wake me in {} minutes;{} minutes timer;start the timer for {} minutes;set a {} minutes timer;please start a timer of {} minutes;a {} minute timer please;timer for {} minutes;*start a {} minute timer;*please set a timer of {} minutes
send_message,message_send,write_message,text_person,notify|Send a short message to a person.|person,to,recipient,name|name|send a message to {};write to {};text {};message {};send {} a text;send {} a short message;please send {} a note;write {} a message;please text {};please message {};*send {} a message;*please write to {}
call_person,phone,dial,make_call,call|Call a person by phone.|person,name,contact|name|call {};phone {};ring {};dial {};give {} a call;ring {} up;please phone {};please ring {};please give {} a call;call {} now;*please call {};*give {} a ring
translate_text,translate,translate_word,translator|Translate a text into English.|text,phrase,word|words|translate: {};translate this: {};what does this mean in english: {};please translate this: {};into english: {};translate to english: {};translate for me: {};*please translate: {};*translate into english: {}
play_music,play_song,music_player,start_music,play|Play a song.|song,title,track|words|play {};play the song {};i want to hear {};put on {};play the track called {};play the record {};please play the song {};please put on {};play track {};*please play {};*play the track {}
get_stock_price,stock_price,share_price,quote,get_quote|Get the price of a share.|company,symbol,ticker|word|what is the share price of {};stock price of {};how is the stock of {};price of the {} share;what does the {} share cost;how much does a share of {} cost;show the stock price of {};what is the stock price of {};*what does a share of {} cost;*show me the stock price of {}
define_word,dictionary,lookup_word,get_definition,define|Look a word up in the dictionary.|word,term,entry|word|define {};definition of {};look up the word {};what is the definition of {};give me a definition of {};define the term {};what is the definition of the word {};give the definition of {};*give me the definition of {};*define the word {}
find_contact,get_contact,contact_lookup,address_book|Find a person in the address book.|name,person,contact|name|find the contact {};what is the number of {};address of {};contact of {};look for {} in the contacts;give me the contact of {};give me the address of {};look up the contact {};the number of {};*look for the contact {};*give me the number of {}
open_file,read_file,load_file,show_file,file_open|Open a file.|name,path,file|word|open the file {};read the file {};show me the file {};open {};please open {};load {};load file {};please read the file {};please load {};*please open the file {};*load the file {}
book_table,reserve_table,table_booking,reserve|Book a table in a restaurant.|people,persons,guests,seats|number|book a table for {};reserve a table for {} people;table for {};a table for {} persons;please reserve a table for {};i want a table for {};please reserve a table for {} people;i need a table for {} people;book us a table for {};*please book a table for {} people;*i need a table for {}
convert_currency,exchange,currency,convert_money|Convert euros to dollars.|amount,euros,value|number|convert {} euros to dollars;how many dollars are {} euros;{} euros in dollars;exchange {} euros;change {} euros to dollars;what is {} euros in dollars;convert {} euros;{} euros into dollars;*change {} euros into dollars;*what are {} euros in dollars
set_volume,volume,change_volume,sound_level|Set the volume.|level,volume,percent|number|set the volume to {};volume {};turn the volume to {};change volume to {};put the volume to {};please set the volume to {};change the volume so that it is {};volume at {};*change the volume to {};*put the volume at {}
get_news,news,latest_news,headlines,fetch_news|Get the latest news about a topic.|topic,subject,about|word|news about {};what is new about {};latest news about {};headlines about {};is there news about {};are there any news about {};give me the news about {};show me news about {};*give me news about {};*any news about {}
find_recipe,get_recipe,recipe_search,recipes|Find a recipe.|dish,food,meal|word|find a recipe for {};recipe for {};how do i cook {};how do i make {};give me the recipe for {};show me the recipe for {};show me how to cook {};a recipe for {};*give me a recipe for {};*show me a recipe for {}
book_flight,find_flight,flight_search,flights|Find a flight to a city.|city,destination,to|city|find a flight to {};flight to {};i want to fly to {};flights to {};find me a flight to {};book a flight to {};please find a flight to {};search flights to {};please book a flight to {};*search a flight to {};*book me a flight to {}
find_hotel,hotel_search,book_hotel,hotels|Find a hotel in a city.|city,place,location|city|find a hotel in {};hotel in {};i need a hotel in {};hotels in {};find me a hotel in {};search hotels in {};please find a hotel in {};where is a hotel in {};where do i sleep in {};*search a hotel in {};*where can i sleep in {}
turn_on,switch_on,light_on,lamp_on|Switch a lamp or device on.|device,lamp,name|word|turn on the {};switch on the {};{} on;turn {} on;switch the {} on;please turn on the {};switch {} on;please turn the {} on;*please switch on the {};*turn the {} on
add_task,create_task,todo_add,new_task,add_todo|Add a task to the list.|task,title,text|words|add a task: {};new task: {};put on my list: {};todo: {};create the task {};add to my list: {};create a new task: {};add the task {};please add a task: {};*create a task: {};*add to my tasks: {}
get_population,population,population_of,count_people|Get the population of a city.|city,place,town|city|what is the population of {};how many people live in {};population of {};how many inhabitants does {} have;how many people has {};tell me how many people live in {};inhabitants of {};*how many inhabitants has {};*tell me the population of {}
random_number,roll_dice,dice,pick_number|Draw a random number up to a maximum.|maximum,max,limit|number|give me a random number up to {};roll a dice with {} sides;random number up to {};pick a number up to {};draw a random number up to {};a random number up to {};give me a number up to {};*pick a random number up to {};*draw a number up to {}
"""
EMPTY_TEXT = """
get_system_status,health_check,system_health,ping|Check that the system works.|is everything running;system status;is the system healthy;check the system;does everything work;does my system work;give me the system status;status of the system;*status of the system please;*does the system work
get_location,where_am_i,current_location,my_location|Get the location of the user.|where am i;what is my location;my location;tell me my location;find out where i am;find where i am;*find my location;*tell me where i am
list_files,show_files,files,dir_list|List the files.|list my files;show my files;which files are there;list the files;show me all files;list all my files;what files are there;*list all files;*what files do i have
get_battery,battery_level,battery,power_level|Get the battery level.|how full is my battery;battery level;is my battery full;show me my battery level;what is the battery level;show my battery;*show the battery level;*what is my battery level
take_photo,camera,take_picture,snapshot|Take a picture.|take a picture;take a photo;photo please;please take a photo;take a picture please;make a picture;please make a picture;*make a photo;*please take a picture
stop_music,pause_music,music_off,silence|Stop the music.|stop the music;pause the music;music off;turn off the music;turn music off;please pause the music;stop the music please;*please stop the music;*turn the music off
"""
VERBS = ["get", "find", "fetch", "lookup", "search", "check", "read", "show", "list", "open", "load", "query", "update", "delete", "create", "count", "track"]
NOUNS = ["invoice", "order", "customer", "ticket", "product", "price", "address", "account", "payment", "booking", "event", "meeting", "report", "document", "book", "movie", "song", "photo", "article", "recipe", "message", "email", "contact", "task", "project", "issue", "server", "database", "table", "user", "group", "team", "member", "license", "package", "shipment", "parcel", "flight", "train", "bus", "hotel", "room", "seat", "car", "bike", "route", "map", "weather", "forecast", "stock", "share", "salary", "budget", "tax", "loan", "score", "game", "match", "player", "club", "school", "course", "lesson", "exam", "grade", "student", "teacher", "doctor", "patient", "drug", "symptom", "test", "result", "sample", "plant", "animal", "country", "city", "street", "house", "garden", "tree", "river", "mountain", "lake", "star", "planet", "rocket", "engine", "battery", "sensor", "camera", "phone", "printer", "screen", "light", "door", "lock", "alarm", "heater", "fan", "pump", "valve", "motor", "robot", "machine", "tool", "part", "color", "size", "weight", "length", "height", "speed", "distance", "temperature", "pressure", "volume", "power", "energy", "cost", "value", "rate", "limit", "status", "version", "release", "branch", "commit", "build", "log", "error", "warning", "metric", "chart", "image", "video", "audio", "file", "folder", "link", "page", "site", "domain", "host", "port", "network", "device", "driver", "key", "token", "secret", "password", "role", "policy", "rule", "contract", "claim", "quote", "offer", "discount", "coupon", "gift", "card", "balance", "transfer", "bank", "holiday", "birthday", "schedule", "shift", "menu", "meal", "drink", "wine", "beer", "coffee", "fruit", "bread", "cheese", "meat", "fish", "shirt", "shoe", "dress", "ring", "watch"]
NOUNS = [noun for noun in NOUNS if f"_{noun}".encode() in vocabulary.ranks()]  # one token after an underscore
GENERIC_ASKS = ["{verb} the {noun} {of} {}", "{verb} the {noun}: {}", "what is the {noun} of {}", "i need the {noun} of {}", "give me the {noun} of {}", "{noun} of {}", "{noun} of {}, please", "can you {verb} the {noun} of {}", "show me the {noun} of {}", "which {noun} has {}", "please {verb} the {noun} {of} {}", "{verb} {noun} {}", "tell me the {noun} for {}", "i want the {noun} for {}", "i would like to {verb} the {noun} of {}", "give me the {noun} for {}", "please give me the {noun} of {}", "could you {verb} the {noun} for {}", "could you {verb} the {noun} {}", "i want the {noun} of {}", "would you {verb} the {noun} of {}"]
HELD_GENERIC_ASKS = ["could you {verb} the {noun} of {}", "please give me the {noun} for {}", "i would like the {noun} of {}"]
GENERIC_PARAMETERS = ["name", "id", "query", "key", "title", "text", "value", "item", "code", "of", "subject"]
NOTES = ["", "", "The {}.", "The {} to use.", "Name of the {}.", "Required."]
UNITS = ["degrees", "C", "km", "m", "kg", "euros", "dollars", "percent", "minutes", "hours", "days", "people", "km/h", "GB", "celsius", "USD", "EUR"]
RESULT_WORDS = ["ok", "done", "ready", "found", "open", "closed", "active", "late", "early", "sunny", "cloudy", "rainy", "cold", "warm", "full", "empty", "new", "old", "high", "low", "yes", "no"]
OPTIONAL = [
    Parameter("format", '"short" | "long"', "", required=False),
    Parameter("limit", "number", "How many.", required=False),
    Parameter("unit", '"metric" | "imperial"', "", required=False),
    Parameter("language", "string", "", required=False),
    Parameter("verbose", "boolean", "", required=False),
]


@dataclass(frozen=True)
class Family:
    names: list[str]
    description: str
    parameters: list[str]
    kind: str  # key of VALUES; empty for a tool without arguments
    asks: list[str]
    held_asks: list[str]


def read_families() -> list[Family]:
    families = []
    for line in filter(None, FAMILIES_TEXT.splitlines()):
        names, description, parameters, kind, asks = line.split("|")
        families.append((names, description, parameters.split(","), kind, asks))
    for line in filter(None, EMPTY_TEXT.splitlines()):
        names, description, asks = line.split("|")
        families.append((names, description, [], "", asks))
    return [
        Family(n.split(","), d, p, k, [a for a in asks.split(";") if a[0] != "*"], [a[1:] for a in asks.split(";") if a[0] == "*"])
        for n, d, p, k, asks in families
    ]


TRAILERS = [" now", " today", " at once", " this week", " as soon as possible", " for my trip", " at the moment", " quickly", " then"]
FAMILIES = read_families()


def note_for(rng: random.Random, name: str) -> str:
    return rng.choice(NOTES).format(name)


def family_tool(rng: random.Random, family: Family, *, held: bool) -> Tool:
    names = [n for n in family.names if held_out(n) == held] or family.names
    if not family.parameters:
        return Tool(rng.choice(names), family.description, ())
    name = rng.choice(family.parameters)
    first = Parameter(name, "number" if family.kind == "number" else "string", note_for(rng, name))
    extra = (rng.choice(OPTIONAL),) if rng.random() < 0.25 else ()
    return from_server(rng, Tool(rng.choice(names), family.description, (first, *extra)))


def from_server(rng: random.Random, tool: Tool) -> Tool:
    """Now and then a tool as the product offers one of an MCP server: the server's name stands before its own."""
    return tool if rng.random() > 0.12 else named(rng, server(rng), tool)


def server(rng: random.Random) -> str:
    """The name of an MCP server: a word, two, or a letter."""
    one = rng.choice((one_word(rng).lower(), rng.choice(NOUNS), rng.choice("abcdefghijklmnopqrstuvwxyz")))
    two = rng.choice(("-", "_")) + rng.choice(("server", "mcp", one_word(rng).lower())) if rng.random() < 0.2 else ""
    return one + two


def named(rng: random.Random, server: str, tool: Tool) -> Tool:
    """A tool with the name that the product gives it (app/tools/mcp/tool.py); it may end in six digits of a hash."""
    mark = f"_{rng.getrandbits(24):06x}" if rng.random() < 0.05 else ""
    return replace(tool, name=f"{server}__{tool.name}{mark}")


def of_one_server(rng: random.Random, wanted: Request, others: list[Tool]) -> tuple[Request, list[Tool]]:
    """The tool that is wanted and most of the others as tools of one MCP server: all their names begin alike."""
    one = server(rng)

    def moved(tool: Tool) -> Tool:
        return named(rng, one, replace(tool, name=tool.name.split("__")[-1]))

    return replace(wanted, tool=moved(wanted.tool)), [moved(tool) if rng.random() < 0.9 else tool for tool in others]


def generic_tool(rng: random.Random, *, held: bool) -> tuple[Tool, str, str]:
    """A tool, its verb and its noun. The pair of verb and noun is what is held out."""
    while True:
        verb, noun = rng.choice(VERBS), rng.choice(NOUNS)
        if held_out(f"{verb} {noun}") == held:
            break
    name = f"{verb}_{noun}" if rng.random() < 0.8 else f"{noun}_{verb}"
    description = rng.choice([f"{verb.capitalize()} a {noun}.", f"{verb.capitalize()} the {noun}.", f"{noun.capitalize()} {verb}."])
    parameter = rng.choice(GENERIC_PARAMETERS)
    kind = "number" if rng.random() < 0.25 else "string"
    extra = (rng.choice(OPTIONAL),) if rng.random() < 0.25 else ()
    made = Tool(name, description, (Parameter(parameter, kind, note_for(rng, parameter)), *extra))
    return from_server(rng, made), verb, noun


def request(rng: random.Random, *, held: bool) -> Request:
    """A tool and a question that needs it."""
    if rng.random() < 0.5:
        return family_request(rng, rng.choice(FAMILIES), held=held)
    tool, verb, noun = generic_tool(rng, held=held)
    kind = "number" if tool.parameters[0].kind == "number" else rng.choice(("word", "words", "name", "city"))
    value = unless_held(VALUES[kind], rng, held=held)
    template = rng.choice(HELD_GENERIC_ASKS if held else GENERIC_ASKS)
    ask = template.replace("{}", quoted(rng, value)).format(verb=verb, noun=noun, of=rng.choice(("of", "for", "with")))
    return Request(ask, tool, {tool.parameters[0].name: value})


def family_request(rng: random.Random, family: Family, *, held: bool) -> Request:
    tool = family_tool(rng, family, held=held)
    ask = rng.choice(family.held_asks if held else family.asks)
    if not family.parameters:
        return Request(ask, tool)
    value = unless_held(VALUES[family.kind], rng, held=held)
    if not held and family.kind != "words" and rng.random() < 0.15:  # behind words it would be one of them
        ask += rng.choice(TRAILERS)
    return Request(ask.replace("{}", quoted(rng, value)), tool, {tool.parameters[0].name: value})


def quoted(rng: random.Random, value: str | int) -> str:
    if isinstance(value, int) or rng.random() < 0.85:
        return str(value)
    return f'"{value}"' if rng.random() < 0.5 else f"'{value}'"


def distractors(rng: random.Random, count: int, *, away_from: Request | None) -> list[Tool]:
    """Other tools to offer, of another kind than the one that is asked for."""
    found: list[Tool] = []
    taken = set(re.split(r"[_ ]", away_from.tool.name + " " + away_from.tool.description.lower())) if away_from else set()
    while len(found) < count:
        tool = family_tool(rng, rng.choice(FAMILIES), held=False) if rng.random() < 0.5 else generic_tool(rng, held=False)[0]
        parts = set(re.split(r"[_ .]", tool.name + " " + tool.description.lower())) - {"get", "a", "the", "of", "to", "in", ""}
        if not parts & taken - set(VERBS):
            found.append(tool)
            taken |= parts
    return found


def result(rng: random.Random) -> str:
    """What a tool answers: plain words, a number, sentences, lines, JSON, or an error."""
    shape = rng.randrange(13)
    if shape > 3:
        return (spoken, spoken, spoken, listed, data, data, brief, brief, failed)[shape - 4](rng)
    if shape == 0:
        return str(rng.randint(0, 999))
    if shape == 1:
        return f"{rng.randint(0, 40)} degrees and {rng.choice(RESULT_WORDS)}"
    if shape == 2:
        return words(rng)
    keys = rng.sample(NOUNS, rng.randint(1, 3))
    return json.dumps({k: rng.choice([rng.randint(0, 999), one_word(rng), rng.choice(RESULT_WORDS)]) for k in keys})


def measured(rng: random.Random) -> str:
    """A number as programs print them, perhaps with its unit."""
    number = rng.choice((str(rng.randint(0, 9999)), f"{rng.randint(0, 999)}.{rng.randint(0, 99)}", f"-{rng.randint(1, 40)}", f"{rng.randint(1, 9)},{rng.randint(100, 999)}"))
    date = f"{rng.randint(2000, 2030)}-{rng.randint(1, 12):02d}-{rng.randint(1, 28):02d}"
    return rng.choice((number, number, f"{number} {rng.choice(UNITS)}", f"{number}%", date, f"{rng.randint(0, 23)}:{rng.randint(0, 59):02d}"))


def spoken(rng: random.Random) -> str:
    """One to three sentences, or a part of one, with numbers and signs."""
    common, said = vocabulary.common_words(), []
    for _ in range(rng.choice((1, 1, 1, 2, 3))):
        parts = [
            measured(rng) if rng.random() < 0.15 else one_word(rng) if rng.random() < 0.3 else spaced_word(rng)
            for _ in range(rng.randint(1, 10))
        ]
        marked = [p + (rng.choice((",", ",", ";", ":", " -")) if rng.random() < 0.12 else "") for p in parts]
        text = " ".join(marked).rstrip(",;:- ")
        text = text[:1].upper() + text[1:] if rng.random() < 0.7 else text
        said.append(text + rng.choice((".", ".", ".", "!", "", " (" + rng.choice(common) + ")")))
    return " ".join(said).strip()


def brief(rng: random.Random) -> str:
    """A few words that begin with any word in any case: in the answer it stands behind a space, often as another token."""
    first = one_word(rng) if rng.random() < 0.6 else rng.choice(vocabulary.common_words())
    first = (first.capitalize, first.lower, first.upper, str(first).strip)[rng.choices(range(4), (5, 3, 1, 3))[0]]()
    pick = rng.random()
    if pick < 0.1:
        first = rng.choice(SMALL)
    elif pick < 0.4 and vocabulary.hard_words:
        first = rng.choice(vocabulary.hard_words)
    more = [measured(rng) if rng.random() < 0.25 else spaced_word(rng) for _ in range(rng.choice((0, 1, 1, 2, 3, 4)))]
    mark = rng.choice(("", "", "", ",", ":", ";"))
    return " ".join([first + mark, *more]) + rng.choice(("", "", "."))


def failed(rng: random.Random) -> str:
    """An error as programs tell it: a name of one to three words without spaces, and what went wrong."""
    name = "".join(one_word(rng).capitalize() for _ in range(rng.randint(1, 3)))
    name += rng.choice(("Error", "Error", "Exception", "Warning", "Failed", ""))
    told = " ".join(spaced_word(rng) for _ in range(rng.randint(1, 6)))
    return rng.choice((f"{name}: {told}", f"{name}: {told}", f"Error: {told}", f"error: {told}.", f"{name}({told})", f"{rng.choice(NOUNS)} {name}"))


def listed(rng: random.Random) -> str:
    """Lines or a row of names, with or without their values."""
    names = [words(rng) if rng.random() < 0.4 else one_word(rng) for _ in range(rng.randint(2, 5))]
    if rng.random() < 0.4:
        return ", ".join(names)
    mark = rng.choice(("", "- ", "* "))
    return "\n".join(f"{mark}{n}: {measured(rng)}" if rng.random() < 0.6 else f"{mark}{n}" for n in names)


def data(rng: random.Random) -> str:
    """JSON with values of any kind, one level deep or two, on one line or several."""

    def plain() -> object:
        pick = rng.random()
        if pick < 0.4:
            return spoken(rng)[:40].strip() if pick < 0.1 else words(rng)
        return rng.choice((rng.randint(0, 9999), rng.randint(0, 99999) / 100, True, False, None, measured(rng)))

    keys = [rng.choice(NOUNS) if rng.random() < 0.6 else one_word(rng).lower() for _ in range(rng.randint(1, 4))]
    made: dict[str, object] = {k: plain() if rng.random() < 0.8 else [plain() for _ in range(rng.randint(1, 3))] for k in keys}
    if rng.random() < 0.15:
        made = {rng.choice(NOUNS): made}
    whole: object = [made] if rng.random() < 0.1 else made
    return json.dumps(whole, indent=rng.choice((None, None, None, 2)), separators=rng.choice((None, (",", ":"))))


def developer_tools(tools: list[Tool]) -> str:
    """The "# Tools" section of the developer message."""
    body = "\n".join(tool.declared() for tool in tools)
    return f"# Tools\n\n## functions\n\nnamespace functions {{\n\n{body}\n}} // namespace functions"
