"""Drives the workbench as browsers do; see benchmarks/serve/run. Only Python's own library."""

import csv
import http.client
import json
import os
import re
import statistics
import subprocess
import sys
import threading
import time
import urllib.parse

repeats, sessions, changes, target = int(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]), sys.argv[4]
rows = []


def row(measure, repeat, seconds, note=""):
    load = open("/proc/loadavg").read().split()[0]
    rows.append([measure, repeat, "" if seconds is None else f"{seconds:.3f}", note, load])
    print(",".join(str(c) for c in rows[-1]), flush=True)


class Server:
    def __init__(self):
        self.began = time.monotonic()
        self.process = subprocess.Popen(
            ["./spreiding", "serve", "data/nl-2024", "--no-browser"], stdout=subprocess.PIPE, text=True)
        self.url = urllib.parse.urlparse(re.search(r"http\S+", self.process.stdout.readline()).group())

    def request(self, method, path, body=None):
        connection = http.client.HTTPConnection(self.url.hostname, self.url.port, timeout=600)
        headers = {"Content-Type": "application/json"} if body is not None else {}
        connection.request(method, self.url.path + path, body, headers)
        answer = connection.getresponse()
        return answer.status, answer.read()

    def events(self, solve):
        """Every event with its moment, until the stream ends."""
        connection = http.client.HTTPConnection(self.url.hostname, self.url.port, timeout=600)
        connection.request("GET", f"{self.url.path}api/solves/{solve}/events")
        answer = connection.getresponse()
        for line in answer:
            if line.startswith(b"event: "):
                yield line[7:].strip().decode(), time.monotonic()

    def solve(self, scenario, session):
        """Seconds to the first numbers and to the last event, and what that was."""
        began = time.monotonic()
        status, body = self.request("POST", f"api/solves?session={session}", json.dumps(scenario))
        if status != 202:
            return None, None, f"{status}"
        first = last = None
        end = ""
        for name, moment in self.events(json.loads(body)["id"]):
            if name == "progress" and first is None:
                first = moment - began
            end, last = name, moment - began
        return first, last, end

    def memory(self):
        """Most memory the process had, in MiB."""
        status = open(f"/proc/{self.process.pid}/status").read()
        return int(re.search(r"VmHWM:\s+(\d+)", status).group(1)) // 1024

    def stop(self):
        self.process.terminate()
        self.process.wait()


def scenario(change, reason):
    return {"author": "benchmark", "reason": reason, "changes": [change]}


for repeat in range(1, repeats + 1):
    server = Server()
    assert server.request("GET", "")[0] == 200
    row("page", repeat, time.monotonic() - server.began)
    status, body = server.request("GET", "api/case")
    assert status == 200
    row("first_picture", repeat, time.monotonic() - server.began, f"{len(body)} bytes")
    if repeat < repeats:
        server.stop()

case = json.loads(body)
first = None
for name, moment in server.events("baseline"):
    if name == "progress" and first is None:
        first = moment - server.began
        row("baseline_first_numbers", 1, first)
row("baseline_done", 1, moment - server.began, name)
assert name == "done", name

decided = json.loads(server.request("GET", "api/solves/baseline/decision")[1])["municipalities"]
tasks = {p["code"]: p for p in case["provinces"]}
provinces = sorted(tasks)


def task(index, factor):
    province = tasks[provinces[index % len(provinces)]]
    return scenario(
        {"type": "provincialTask", "province": province["code"],
         "places": round(province["indicative"] * factor), "amv": province["indicativeAmv"]},
        f"task times {factor}")


def pin(index):
    municipality = decided[(index * 37) % len(decided)]
    return scenario(
        {"type": "pinMunicipality", "municipality": municipality["code"],
         "places": municipality["decided"] + 100}, "100 more")


for repeat in range(1, repeats + 1):
    for kind, body in (("task", task(repeat, 1 + repeat / 100)), ("pin", pin(repeat))):
        first, last, end = server.solve(body, f"single-{kind}")
        assert end == "done", end
        row(f"first_improved_{kind}", repeat, first)
        row(f"done_{kind}", repeat, last)

firsts, lasts, ends = [], [], []
lock = threading.Lock()


def session(number):
    for change in range(changes):
        index = number * changes + change
        body = task(index, 1 + (index + 1) / 1000) if index % 2 else pin(index + 1)
        first, last, end = server.solve(body, f"session-{number}")
        with lock:
            ends.append(end)
            if last is not None:
                lasts.append(last)
            if first is not None:
                firsts.append(first)


began = time.monotonic()
threads = [threading.Thread(target=session, args=(n,)) for n in range(sessions)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
row("sessions_all", sessions, time.monotonic() - began, " ".join(f"{e}:{ends.count(e)}" for e in sorted(set(ends))))
row("sessions_first_median", sessions, statistics.median(firsts))
row("sessions_first_worst", sessions, max(firsts))
row("sessions_done_median", sessions, statistics.median(lasts))
row("sessions_done_worst", sessions, max(lasts))
row("memory_mib", sessions, None, str(server.memory()))

statuses = []
for number in range(60):
    status, body = server.request("POST", f"api/solves?session=full-{number}", json.dumps(pin(number + 1)))
    statuses.append(status)
    if status == 503:
        assert json.loads(body)["code"] == "queue-full"
row("full", 60, None, " ".join(f"{s}:{statuses.count(s)}" for s in sorted(set(statuses))))
row("memory_mib_full", 60, None, str(server.memory()))
server.stop()

with open(target, "w", newline="") as out:
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(["measure", "repeat", "seconds", "note", "load_average"])
    writer.writerows(rows)
