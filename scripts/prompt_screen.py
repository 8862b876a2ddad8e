"""A small terminal on paper: what a person sees after everything a program has written.

Knows the control codes that the prompt and its line editor use, and fails on any other, so that nothing passes unread.
"""

import re

CODE = re.compile(r"\x1b\[([0-9;?]*)([A-Za-z@])|\x1b[()][A-Z0-9]|\x1b[=>78]")


class Screen:
    """Rows and columns of signs, with a cursor; rows that leave at the top are kept."""

    def __init__(self, columns=80, rows=40):
        self.columns, self.height = columns, rows
        self.gone, self.rows, self.row, self.column = [], [[]], 0, 0

    @property
    def lines(self):
        """Every row that was ever complete or is on the screen, without blanks at its end."""
        return ["".join(row).rstrip() for row in self.gone + self.rows]

    @property
    def text(self):
        return "\n".join(self.lines)

    def write(self, text):
        place = 0
        while place < len(text):
            sign = text[place]
            if sign == "\x1b":
                code = CODE.match(text, place)
                if not code:
                    raise ValueError(f"an unknown control code: {text[place:place + 12]!r}")
                self.obey(code.group(1) or "", code.group(2) or "")
                place = code.end()
                continue
            if sign == "\n":
                self.down()
            elif sign == "\r":
                self.column = 0
            elif sign == "\b":
                self.column = max(0, self.column - 1)
            elif sign not in "\x07\x00":
                if ord(sign) < 32:
                    raise ValueError(f"a control character: {sign!r}")
                self.put(sign)
            place += 1
        return self

    def put(self, sign):
        if self.column >= self.columns:
            self.column = 0
            self.down()
        row = self.rows[self.row]
        row.extend(" " * (self.column + 1 - len(row)))
        row[self.column] = sign
        self.column += 1

    def down(self):
        self.row += 1
        if self.row == len(self.rows):
            self.rows.append([])
        if len(self.rows) > self.height:
            self.gone.append(self.rows.pop(0))
            self.row -= 1

    def obey(self, words, letter):
        number = int(words) if words.isdigit() else 0
        row = self.rows[self.row]
        if letter == "A":
            self.row = max(0, self.row - max(1, number))
        elif letter == "C":
            self.column = min(self.columns - 1, self.column + max(1, number))
        elif letter == "D":
            self.column = max(0, self.column - max(1, number))
        elif letter == "G":
            self.column = max(0, number - 1)
        elif letter == "J" and number == 0:
            del row[self.column:]
            del self.rows[self.row + 1:]
        elif letter == "K":
            del row[0 if number == 2 else self.column:]
        elif letter == "P":
            del row[self.column:self.column + max(1, number)]
        elif letter == "@":
            row[self.column:self.column] = " " * max(1, number)
        elif letter not in ("m", "h", "l", ""):
            raise ValueError(f"an unknown control code: {words}{letter}")
