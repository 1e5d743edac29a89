package dev.paws.core.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.engine.LogLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines become entries with a level and a message. */
class EntriesTest {
  private static final LogOrigin WEB = new LogOrigin("web", "shop-web-1", 1, false);

  @Test
  void a_java_stack_trace_is_one_entry_with_the_message_above_it() {
    List<LogEntry> entries =
        entries(
            "10:00 INFO one",
            "10:00 ERROR cannot pay",
            "shop.PaymentException: declined",
            "\tat shop.Pay.run(Pay.java:7)",
            "\t... 12 more",
            "Caused by: java.io.IOException: reset",
            "\tat shop.Net.read(Net.java:1)",
            "10:01 INFO two");

    assertThat(entries).hasSize(3);
    assertThat(entries.get(1).text().lines()).hasSize(6);
    assertThat(entries.get(1).level()).contains(LogLevel.ERROR);
  }

  @Test
  void a_python_traceback_ends_with_its_error() {
    List<LogEntry> entries =
        entries(
            "Traceback (most recent call last):",
            "  File \"a.py\", line 1, in <module>",
            "    pay()",
            "ValueError: no card",
            "next");

    assertThat(entries).extracting(entry -> entry.text().lines().count()).containsExactly(4L, 1L);
    assertThat(entries.get(0).level()).contains(LogLevel.ERROR);
  }

  @Test
  void a_private_key_is_one_entry_so_that_it_is_masked_as_a_whole() {
    List<LogEntry> entries =
        entries("-----BEGIN PRIVATE KEY-----", "MIIB", "xyz=", "-----END PRIVATE KEY-----", "on");

    assertThat(entries).extracting(entry -> entry.text().lines().count()).containsExactly(4L, 1L);
  }

  @Test
  void lines_of_another_stream_or_much_later_are_entries_of_their_own() {
    EntryAssembler assembler = new EntryAssembler(WEB);
    assertThat(assembler.add(new LogLine(0, false, "first"))).isNull();
    assertThat(assembler.add(new LogLine(1, true, "  at stderr"))).isNotNull();
    assertThat(assembler.add(new LogLine(9_000_000_000L, true, "  later"))).isNotNull();
    assertThat(assembler.end()).isNotNull();
    assertThat(assembler.end()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-11-30T10:00:00.1Z  WARN 1 --- [main] shop.Web : slow | WARN",
        "[INFO] done | INFO",
        "time=2026 level=error msg=x | ERROR",
        "2026/11/30 10:00:00 [error] 7#7: refused | ERROR",
        "2026-11-30 10:00:00.1 UTC [42] FATAL:  no password | FATAL",
        "2026-11-30 10:00:00.1 UTC [42] LOG:  ready | INFO",
        "1:M 30 Nov 2026 10:00:00.123 * Ready to accept connections | INFO",
        "1:M 30 Nov 2026 10:00:00.123 # Warning: overcommit | WARN",
        "E1130 10:00:00.000000       1 main.go:7] lost | ERROR",
        "fail: Microsoft.Hosting[0] | ERROR",
        "panic: runtime error | FATAL",
      })
  void the_level_is_found_where_programs_write_it(String line, LogLevel level) {
    assertThat(entries(line).get(0).level()).contains(level);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /error/404 HTTP/1.1",
        "an error is not expected here",
        "INFORMATIONAL_SCHEMA loaded",
        "10.0.0.1 - - \"GET /\" 200",
      })
  void prose_has_no_level(String line) {
    assertThat(entries(line).get(0).level()).isEmpty();
  }

  @Test
  void json_shows_its_message_level_and_fields() {
    LogEntry entry =
        entries(
                "{\"@timestamp\":\"x\",\"log.level\":\"ERROR\",\"message\":\"no\",\"n\":1,"
                    + "\"error.stack_trace\":\"a.B: c\\n\\tat d\\n\"}")
            .get(0);

    assertThat(entry.level()).contains(LogLevel.ERROR);
    assertThat(entry.message()).isEqualTo("no\na.B: c\n\tat d");
    assertThat(entry.json().map(JsonEntry::fieldText)).contains("n=1");
    assertThat(entries("{\"level\":50,\"msg\":\"x\"}").get(0).level()).contains(LogLevel.ERROR);
    assertThat(entries("{\"a\":1}").get(0).message()).isEqualTo("{\"a\":1}");
    assertThat(entries("{not json}").get(0).message()).isEqualTo("{not json}");
  }

  @Test
  void colours_and_other_escapes_are_left_out() {
    assertThat(entries("\u001b[31mERROR\u001b[0m x\u001b]0;t\u0007y\rz").get(0).text())
        .isEqualTo("ERROR xyz");
  }

  @Test
  void a_search_is_a_text_in_any_case_or_a_regular_expression() {
    assertThat(LogSearch.of("TimeOut").matches("read timeout")).isTrue();
    assertThat(LogSearch.of("/^a.c$/").matches("x\nabc")).isTrue();
    assertThat(LogSearch.of("/ABC/").matches("abc")).isFalse();
    assertThat(LogSearch.of("/ABC/i").matches("abc")).isTrue();
    assertThat(LogSearch.of("/etc/hosts").matches("open /etc/hosts")).isTrue();
    assertThat(LogSearch.of("aab").matches("aaab")).isTrue();
  }

  @Test
  void a_filter_takes_entries_without_a_level_as_information() {
    LogFilter warnings = new LogFilter(Optional.of(LogLevel.WARN), Optional.empty());

    assertThat(entries("plain", "WARN a", "ERROR b", "DEBUG c"))
        .filteredOn(warnings::shows)
        .extracting(LogEntry::text)
        .containsExactly("WARN a", "ERROR b");
    assertThat(
            new LogFilter(Optional.of(LogLevel.INFO), Optional.empty()).shows(entries("p").get(0)))
        .isTrue();
  }

  static List<LogEntry> entries(String... lines) {
    EntryAssembler assembler = new EntryAssembler(WEB);
    List<LogEntry> entries = new ArrayList<>();
    for (String line : lines) {
      LogEntry entry = assembler.add(new LogLine(entries.size(), false, line));
      if (entry != null) {
        entries.add(entry);
      }
    }
    LogEntry last = assembler.end();
    if (last != null) {
      entries.add(last);
    }
    return entries;
  }
}
