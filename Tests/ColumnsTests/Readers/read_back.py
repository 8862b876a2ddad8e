"""Reads a Parquet file with a library and holds every value against what was written, bit by bit.

    read_back.py pyarrow|polars|duckdb FILE EXPECTED

EXPECTED is a folder with columns.json (names, kinds, notes) and for each column N.bin (its values, lowest byte first,
zero where there is none) or N.json (texts), and N.none (a byte a row, 1 where there is no value).
"""

import json
import pathlib
import sys

import numpy

KINDS = {"float": "<f4", "double": "<f8", "int32": "<i4", "int64": "<i8"}


def by_pyarrow(path):
    import pyarrow.parquet

    file = pyarrow.parquet.ParquetFile(path, page_checksum_verification=True)
    table = file.read()
    notes = {key.decode(): value.decode() for key, value in (file.schema_arrow.metadata or {}).items()}
    # A column is found by its own name, dots and all.
    for name in table.column_names:
        assert pyarrow.parquet.read_table(path, columns=[name]).column_names == [name], name

    def column(name):
        values = table.column(name).combine_chunks()
        gaps = values.is_null().to_numpy(zero_copy_only=False)
        if pyarrow.types.is_string(values.type):
            return values.to_pylist(), gaps
        return values.fill_null(0).to_numpy(zero_copy_only=False), gaps

    return table.column_names, column, notes


def by_polars(path):
    import polars

    table = polars.read_parquet(path)

    def column(name):
        values = table[name]
        gaps = values.is_null().to_numpy()
        if values.dtype == polars.String:
            return values.to_list(), gaps
        return values.fill_null(0).to_numpy(), gaps

    return table.columns, column, polars.read_parquet_metadata(path)


def by_duckdb(path):
    import duckdb

    names = [row[0] for row in duckdb.sql(f"describe select * from '{path}'").fetchall()]
    rows = duckdb.sql(f"select key, value from parquet_kv_metadata('{path}')").fetchall()

    def column(name):
        found = duckdb.sql(f"""select "{name}" as x from '{path}'""")
        if found.types[0] == "VARCHAR":
            texts = [row[0] for row in found.fetchall()]
            return texts, numpy.array([text is None for text in texts], dtype=bool)
        values = found.fetchnumpy()["x"]
        gaps = numpy.ma.getmaskarray(values)
        return numpy.where(gaps, 0, numpy.ma.getdata(values)).astype(numpy.ma.getdata(values).dtype), gaps

    return names, column, {bytes(key).decode(): bytes(value).decode() for key, value in rows}


def main(library, path, expected):
    expected = pathlib.Path(expected)
    told = json.loads((expected / "columns.json").read_text("utf-8"))
    names, column, notes = {"pyarrow": by_pyarrow, "polars": by_polars, "duckdb": by_duckdb}[library](path)
    assert list(names) == told["names"], f"columns {names}"
    missing = {key: value for key, value in told["notes"].items() if notes.get(key) != value}
    assert not missing, f"notes {missing}, found {notes}"
    for place, (name, kind) in enumerate(zip(told["names"], told["kinds"])):
        values, gaps = column(name)
        wanted = numpy.fromfile(expected / f"{place}.none", "u1").astype(bool)
        assert numpy.array_equal(gaps, wanted), f"{name}: gaps at {numpy.flatnonzero(gaps != wanted)[:10]}"
        if kind == "string":
            texts = json.loads((expected / f"{place}.json").read_text("utf-8"))
            assert list(values) == texts, f"{name}: {[p for p in zip(values, texts) if p[0] != p[1]][:3]}"
            continue
        assert values.dtype == numpy.dtype(KINDS[kind]), f"{name}: {values.dtype}"
        bits = "u" + KINDS[kind][2]
        found, wanted = values.view(bits), numpy.fromfile(expected / f"{place}.bin", "<" + bits)
        assert numpy.array_equal(found, wanted), f"{name}: rows {numpy.flatnonzero(found != wanted)[:10]}"
    print(f"{library}: the same to the last bit")


if __name__ == "__main__":
    main(*sys.argv[1:])
