#!/usr/bin/env python3
"""Web archives made of the demo's reports, for ./dev cluster: one whole, one clipped in its last record.

usage: warc.py REPORTS_FOLDER OUT_FOLDER
"""
import gzip
import html
import pathlib
import sys


def record(path):
    head, _, text = path.read_text(encoding="utf-8").partition("\n\n")
    told = dict(line.split(": ", 1) for line in head.splitlines() if ": " in line)
    day = told.get("published") or head.split()[-1]
    paragraphs = "".join(f"<p>{html.escape(p)}</p>" for p in text.split("\n\n"))
    page = (f"<html><head><title>{html.escape(told.get('title', path.stem))}</title>"
            f"<meta property='article:published_time' content='{day}'></head>"
            f"<body><article>{paragraphs}</article></body></html>").encode()
    http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page
    head = ("WARC/1.0\r\nWARC-Type: response\r\n"
            f"WARC-Target-URI: https://archive.example/{path.stem}\r\n"
            "WARC-Date: 2031-06-01T00:00:00Z\r\n"
            f"WARC-Record-ID: <urn:uuid:{abs(hash(path.stem)) % 10**12:032d}>\r\n"
            "Content-Type: application/http; msgtype=response\r\n"
            f"Content-Length: {len(http)}\r\n\r\n").encode()
    return gzip.compress(head + http + b"\r\n\r\n", mtime=0)


reports, out = map(pathlib.Path, sys.argv[1:])
records = b"".join(record(path) for path in sorted(reports.glob("*.txt")))
(out / "demo.warc.gz").write_bytes(records)
(out / "demo-clipped.warc.gz").write_bytes(records[:-100])
