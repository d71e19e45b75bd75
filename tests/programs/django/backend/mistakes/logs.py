from backend import tail
from backend.mistakes.registry import around, mistake, representation
from backend.models import ConsoleLine
from backend.serializers.jobs import ConsoleLineSerializer


@mistake("log-newest-first", "A console log begins with its newest line.")
def log_newest_first():
    ConsoleLine._meta.ordering = ["-id"]


@mistake("log-message-renamed", "The message of a console line is returned as `text`.")
def log_message_renamed():
    @representation(ConsoleLineSerializer)
    def change(document):
        document["text"] = document.pop("log" if "log" in document else "message")


@mistake("log-level-missing", "The lines of a console log have no level.")
def log_level_missing():
    @representation(ConsoleLineSerializer)
    def change(document):
        document["level"] = None


@mistake("tail-joins-lines", "A live log has nothing between its lines.")
def tail_joins_lines():
    @around(tail, "_lines")
    def lines(original, job):
        return (line.rstrip("\n") for line in original(job))

    @around(tail, "_event")
    def event(original, value):
        return original(value).rstrip("\n")


@mistake("tail-drops-the-last-line", "A live log ends one line early.")
def tail_drops_the_last_line():
    @around(tail, "_follow")
    def follow(original, job):
        waiting = None
        for line in original(job):
            if waiting is not None:
                yield waiting
            waiting = line
