package dev.paws.core.execute;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.sim.Life;
import dev.paws.core.sim.Sim;
import dev.paws.core.sim.Stack;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In the command lines, {@code |} parts words and {@code ||} parts processes. */
class EntrypointScriptTest {
  private final Sim sim = new Sim();

  @AfterEach
  void close() {
    sim.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/bin/bash|/usr/local/bin/docker-entrypoint.sh|postgres",
        "bash|script.sh",
        "/bin/sh|/entrypoint|redis",
        "sh|-eu|/entrypoint",
        "bash|-o|pipefail|/entrypoint",
        "/bin/busybox|sh|/entrypoint",
        "/sbin/docker-init|--|/entrypoint||/bin/sh|/entrypoint|postgres",
        "tini|--|bash|x||bash|x||postgres|-h|localhost",
        "/usr/bin/dumb-init|/e||/bin/sh|/e||sh|/e",
        "sh|-c|touch /up; sleep 6; exec postgres",
        "bash|-c|--|touch /up; exec postgres",
        "bash|-c|-e|-o|pipefail|touch /up; exec postgres",
        "sh|-c|eval \"$START\"",
        "sh|/never-execs||bash|/entrypoint|postgres",
        "/usr/bin/python3.11|/entrypoint.py|postgres",
        "sh|</entrypoint",
        "bash|-eu|</entrypoint",
        "sh|<?",
        "python3|-c|import os; os.execvp('postgres', ['postgres'])",
        "ruby|-e|exec 'postgres'",
        "sh|-c|while :; do sleep 1; done",
        "sh|-c|/prep && server||/bin/sh|/prep||server|--single",
        "sh|-c|postgres --single; postgres||postgres|--single",
        "sh|-c|postgres -x; postgres $O||postgres|-x",
        "sh|-c|server & wait||server",
        "sh|-c|if x; then server; fi||server",
        "sh|-c|sh /prep; \"$@\"",
        "sh|-c|\"exec\" \"$@\"",
        "sh|-c|$E server",
        "sh|-c|server $(prep)",
        "bash|/never-execs",
        "sh|</never-execs",
        "runuser|-u|db|--|sh|/never-execs||sh|/never-execs",
        "tini|--|sh||timeout|60|sh|-c|prep; server||sh|-c|prep; server||prep",
        "perl|-e|do \"/lib.pl\"",
        "perl|-e|system @ARGV",
        "gawk|-f|/entrypoint",
        "awk|BEGIN { system(\"postgres\") }",
        "perl|-e|exec 1",
        "flock|/l|bash|/never-execs||bash|/never-execs||postgres",
        "flock|/l|/never-execs||/bin/sh|/never-execs",
        "flock|/l|-c|prep; server||/bin/sh|-c|prep; server||prep",
        "find|/never-execs|-exec|bash|{}|;||/usr/bin/bash|/never-execs",
        "tini|--|xargs|-a|/args|sh||xargs|-a|/args|sh||sh|/never-execs|x",
        "mksh|/never-execs",
        "fish|-c|prep; server",
        "toybox|sh|/entrypoint",
        "perl|-E|exec{$c[0]}@c",
        "perl|-e|`server`",
        "python3|-c|import os; os.fork()",
        "node|-e|require('child_process')",
        "node|/entrypoint.js",
        "php|/entrypoint.php",
        "sh|-c|server -x & prep; server -x||server|-x",
        "sh|-c|timeout 9 server -x; /bin/server  -x||server|-x",
        "sh|-c|f() { server; }; f; prep; server||server",
        "sh|-c|gosu db server & prep; server $O||server|-x",
        "run-parts|/parts||sh|/parts/10",
        "tini|make|run||make|run||sh|-c|prep; x",
        "/usr/bin/qemu-aarch64-static|/bin/sh|sh|/never-execs",
        "/usr/bin/qemu-arm|/sbin/tini|/sbin/tini|/e||qemu-arm|-0|/bin/bash|bash|/never-execs",
        "/run/rosetta/rosetta|/bin/sh|/never-execs",
        "/usr/lib/x86_64-linux-gnu/ld-linux-x86-64.so.2|/bin/sh|/never-execs",
        "ld-musl-x86_64.so.1|--|/bin/sh|/never-execs",
        "perl|-e|require '/lib.pl'",
        "python3|-c|import runpy; runpy.run_path('/x')",
        "python3|-c|import os; getattr(os, 'ex' + 'ecvp')('x', ['x'])",
        "python3|-c|__import__('o' + 's')",
        "ruby|-e|Kernel.send(:'ex' 'ec', 'x')",
        "node|-e|process.execve('/x')",
        "node|-e|require('child' + '_process'[0])",
        "node|-e|require(name)",
        "python3|-m|boot",
        "python3|-c|import boot; boot.main()",
        "node|-e|require('./boot')",
        "ruby|-e|require_relative 'boot'",
        "perl|-e|use boot; run()",
        "s6-svscan|/s||s6-supervise|db||sh|/never-execs",
        "runsvdir|/s||runsv|db||/bin/bash|/never-execs",
        "multirun|a|b||sh|-c|prep; server||prep",
        "strace|-f|x||sh|/never-execs"
      })
  void while_a_script_prepares_only_the_engines_own_check_counts(String processes) {
    assertThat(readyAfter(processes)).isBetween(10.0, 11.0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "postgres",
        "/sbin/docker-init|--|postgres||postgres",
        "sh|-c|executor --run",
        "sh|-c|touch /ready; sleep infinity||sleep|infinity",
        "docker-init|--|sh|-c|/prep && server --port 80||sh|-c|/prep && server --port 80||/usr/bin/server|--port|80",
        "sh|-c|migrate && server $OPTIONS||server|--fast",
        "sh|-c|/usr/bin/server --port=80 \"$OPTIONS\" >/log 2>&1",
        "postgres||sh|-c|test -e x; cp a b||sh|/never-execs",
        "awk|{ print }",
        "bash",
        "-bash",
        "python3|-m|http.server",
        "python3|-c|import http.server",
        "perl|-e|executor()",
        "java|-jar|/exec.jar",
        "node|-e|/x/.exec('x')",
        "postgres|-c|archive_command=sh /never-execs||sh|/never-execs",
        "sh|-c|server-prep -x; server -x||server|-x",
        "/usr/bin/qemu-aarch64-static|/usr/bin/postgres|postgres",
        "qemu-system-x86_64",
        "cron||run-parts|/etc/cron.hourly",
        "ruby|-e|require 'sinatra'",
        "python3|/never-execs",
        "node|/never-execs.js",
        "python3|-m|gunicorn|app",
        "python3|-c|import http.server as s; s.HTTPServer.send_response",
        "s6-svscan|/s||s6-supervise|db||postgres",
        ""
      })
  void where_nothing_is_to_give_way_our_own_probe_counts(String processes) {
    assertThat(readyAfter(processes)).isLessThan(1.0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"bash|/entrypoint", "sh|-c|touch /up; exec postgres"})
  void a_check_that_began_while_a_script_prepared_may_have_met_its_server(String processes) {
    sim.image("db", Life.RUNS);
    sim.engine
        .commandLines()
        .showInTurn(List.of(List.of(processes.split("\\|"))), List.of(List.of("postgres")));
    sim.up(Stack.empty().service("db", it -> it.checked(Duration.ofSeconds(10))));

    assertThat(sim.engine.commandLines().looks()).isEqualTo(4);
  }

  private double readyAfter(String processes) {
    sim.image("db", Life.RUNS);
    List<List<String>> lines =
        processes.isEmpty()
            ? List.of()
            : Arrays.stream(processes.split("\\|\\|"))
                .map(line -> List.of(line.split("\\|")))
                .toList();
    sim.engine.commandLines().show(lines);
    Outcome outcome = sim.up(Stack.empty().service("db", it -> it.checked(Duration.ofSeconds(10))));

    assertThat(outcome.succeeded()).isTrue();
    return outcome.took().toMillis() / 1000.0;
  }
}
