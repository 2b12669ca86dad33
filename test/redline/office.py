"""The judge LibreOffice: one soffice process for many files.

Reads requests from standard input, a JSON object a line: {"id": 1, "path": "/…/x.docx", "ways": ["accept"]}. `ways`
names what is done, one after the other, each on the document as it was loaded: accept, reject or none. Answers each on
standard output, in order, with a line {"id", "answers": [{"body": [text, …], "notes": [text, …], "cells": [n, …],
"pages": n, "changesLeft": bool}, …]}: for each way the text after all tracked changes were accepted or rejected, the
number of cells of each table, the number of pages, and whether tracked changes are left; or {"id", "error"}. A document
that crashes the office or keeps it busy for longer than the time limit gets an error, and the office is started anew.

Where the time goes (LibreOffice 7.4, CPU for a small file): 31 ms to load it, of which 12 are for windows and tool bars
that nobody sees and 10 for a layout in idle moments and its spelling; 8 ms to settle the changes, 5 to read. So all files
are loaded into one frame that has no tool bars, without spelling and lock files; and where a file is wanted accepted and
rejected, it is loaded once, and what was done first is undone by LibreOffice itself.

The body is taken from the export as text, which needs one call and 5 ms, where a walk through the paragraphs needs
hundreds of calls and an export as flat ODF 70 ms. It ends paragraphs with CR LF and breaks lines with LF, cells are
paragraphs of their own; notes get the label that the tests expect, and their texts are asked for one by one, those of
footnotes first.

Usage: python3 office.py SECONDS-PER-FILE   (Debian's python3 with python3-uno)
"""

import json
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
import zipfile

import uno
from com.sun.star.beans import PropertyValue

NOTE_MARK = "\u2020"
LINE_BREAK = "\u2028"
# The export puts the number or bullet of a list before the text; the tests' lists print numbers in these brackets.
LABEL = re.compile("^(?: {4}){1,3}(?:[\u2022\u25e6\u25aa]|\u27e6[0-9.]*\u27e7) ")
# Marks of comments in the text: they hold no text of the document.
COMMENT_MARKS = re.compile(rb"<w:comment(?:RangeStart|RangeEnd|Reference)\b[^<>]*/>")
COMMANDS = {"accept": ".uno:AcceptAllTrackedChanges", "reject": ".uno:RejectAllTrackedChanges"}

# A frame by this name is made where there is none (com.sun.star.frame.FrameSearchFlag.CREATE).
FRAME, CREATE = "judge", 8
SETTINGS = {
    "Linguistic/SpellChecking": ("IsSpellAuto",),
    "Linguistic/GrammarChecking": ("IsAutoCheck",),
    "Common/Misc": ("UseDocumentOOoLockFile", "UseLocking"),
}


def settings():
    """A profile's file of settings, in which each of SETTINGS is off."""
    items = "".join(
        '<item oor:path="/org.openoffice.Office.%s"><prop oor:name="%s" oor:op="fuse"><value>false</value></prop></item>'
        % (path, name)
        for path, names in SETTINGS.items()
        for name in names
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<oor:items xmlns:oor="http://openoffice.org/2001/registry" '
        'xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        + items
        + "</oor:items>"
    )


def value(name, content):
    pair = PropertyValue()
    pair.Name, pair.Value = name, content
    return pair


class Office:
    """A soffice process with a profile of its own, and a connection to it."""

    def __init__(self):
        self.folder = tempfile.mkdtemp(prefix="nonpaper-office-")
        self.process = None
        self.frame = None
        user = os.path.join(self.folder, "profile", "user")
        os.makedirs(user)
        with open(os.path.join(user, "registrymodifications.xcu"), "w", encoding="utf-8") as file:
            file.write(settings())

    def start(self):
        pipe = "nonpaper%d_%d" % (os.getpid(), int(time.time() * 1000) % 1000000)
        profile = uno.systemPathToFileUrl(os.path.join(self.folder, "profile"))
        self.process = subprocess.Popen(
            [
                os.environ.get("SOFFICE", "soffice"),
                "-env:UserInstallation=" + profile,
                "--accept=pipe,name=%s;urp" % pipe,
                "--headless",
                "--invisible",
                "--norestore",
                "--nologo",
                "--nodefault",
                "--nolockcheck",
            ],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        self.connect("uno:pipe,name=%s;urp;StarOffice.ComponentContext" % pipe)

    def connect(self, address):
        local = uno.getComponentContext()
        resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
        until = time.time() + 90
        while True:
            try:
                context = resolver.resolve(address)
                break
            except Exception:
                if time.time() > until:
                    raise
                time.sleep(0.1)
        manager = context.ServiceManager
        desktop = manager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        self.frame = desktop.findFrame(FRAME, CREATE)
        self.frame.LayoutManager = None
        self.dispatcher = manager.createInstanceWithContext("com.sun.star.frame.DispatchHelper", context)

    def kill(self):
        if self.process is None:
            return
        try:
            os.killpg(self.process.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
        self.process.wait()
        self.process = None
        self.frame = None

    def close(self):
        self.kill()
        shutil.rmtree(self.folder, ignore_errors=True)

    def read(self, path, ways):
        if self.frame is None:
            self.start()
        # What was loaded before is closed by it.
        address = uno.systemPathToFileUrl(self.without_comments(path))
        document = self.frame.loadComponentFromURL(address, "_self", 0, (value("Hidden", True),))
        if document is None:
            raise RuntimeError("LibreOffice does not load the file")
        controller = document.CurrentController
        answers = []
        for which in ways:
            self.undo(document)
            if which in COMMANDS:
                self.dispatcher.executeDispatch(controller.Frame, COMMANDS[which], "", 0, ())
            answers.append(self.answer(document, controller))
        return answers

    def undo(self, document):
        done = document.UndoManager
        while done.isUndoPossible():
            done.undo()

    def without_comments(self, path):
        """The file, or a copy without marks of comments: Debian's LibreOffice without screens
        (libreoffice-writer-nogui) lacks the window that shows a comment, and ends where one has to be shown."""
        with zipfile.ZipFile(path) as package:
            if "word/comments.xml" not in package.namelist():
                return path
            copy = os.path.join(self.folder, "copy.docx")
            with zipfile.ZipFile(copy, "w") as written:
                for entry in package.infolist():
                    content = package.read(entry)
                    if entry.filename == "word/document.xml":
                        content = COMMENT_MARKS.sub(b"", content)
                    written.writestr(entry, content)
        return copy

    def answer(self, document, controller):
        self.unrefer(document)
        texts = []
        for notes in (document.Footnotes, document.Endnotes):
            for index in range(notes.Count):
                note = notes.getByIndex(index)
                note.setLabel(NOTE_MARK)
                texts.extend(note.getString().split("\n"))
        tables = document.TextTables
        return {
            "body": self.body(document),
            "notes": texts,
            # Tables that came back by an undoing stand in another order in this list.
            "cells": sorted(len(tables.getByIndex(index).CellNames) for index in range(tables.Count)),
            "pages": controller.PageCount,
            "changesLeft": document.Redlines.hasElements(),
        }

    def unrefer(self, document):
        """All references lead nowhere, since a redline holds no bookmarks in what was taken out, and LibreOffice follows them
        at some times only."""
        listed = document.TextFields.createEnumeration()
        refers = False
        while listed.hasMoreElements():
            field = listed.nextElement()
            if field.supportsService("com.sun.star.text.textfield.GetReference"):
                field.SourceName = "nowhere"
                refers = True
        if refers:
            document.TextFields.refresh()

    def body(self, document):
        exported = os.path.join(self.folder, "body.txt")
        document.storeToURL(
            uno.systemPathToFileUrl(exported),
            (value("FilterName", "Text (encoded)"), value("FilterOptions", "UTF8,CRLF,,,")),
        )
        with open(exported, encoding="utf-8-sig", newline="") as file:
            paragraphs = file.read().split("\r\n")
        # The last paragraph ends with CR LF too.
        return [LABEL.sub("", text).replace("\n", LINE_BREAK) for text in paragraphs[:-1]]


def answered(office, request, limit):
    """The answer to one request; a watch kills an office that takes too long, which makes its call fail."""
    late = threading.Event()

    def stop():
        late.set()
        office.kill()

    # Starting takes long on a busy machine, and is no fault of the file.
    if office.frame is None:
        office.start()
    watch = threading.Timer(limit, stop)
    watch.start()
    try:
        return {"answers": office.read(request["path"], request["ways"])}
    except Exception as fault:
        if late.is_set():
            return {"error": "no answer within %d seconds" % limit}
        # Whatever it was, the next file gets an office that is sound.
        office.kill()
        return {"error": "%s: %s" % (type(fault).__name__, fault)}
    finally:
        watch.cancel()


def main():
    limit = float(sys.argv[1]) if len(sys.argv) > 1 else 30
    office = Office()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    try:
        for line in sys.stdin:
            request = json.loads(line)
            answer = answered(office, request, limit)
            answer["id"] = request["id"]
            sys.stdout.write(json.dumps(answer) + "\n")
            sys.stdout.flush()
    finally:
        office.close()


main()
