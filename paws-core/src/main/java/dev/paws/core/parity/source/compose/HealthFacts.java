package dev.paws.core.parity.source.compose;

import dev.paws.core.parity.Location;
import dev.paws.core.parity.field.HealthPaths;
import dev.paws.core.parity.normal.Normal;
import dev.paws.core.parity.source.FactCollector;
import dev.paws.core.parity.source.ValueForm;
import dev.paws.core.tree.MappingNode;
import java.util.List;

/**
 * Reads how the health of a service is checked: its health check, and the keys of {@code x-paws}.
 */
final class HealthFacts {
  private final SourceLocations trace;
  private final FactCollector sheet;
  private final KeyFacts keys;

  HealthFacts(SourceLocations trace, FactCollector sheet) {
    this.trace = trace;
    this.sheet = sheet;
    this.keys = new KeyFacts(trace, sheet);
  }

  /** Adds the health check, with the engine's defaults for what it leaves out. */
  void check(MappingNode check) {
    String prefix = HealthPaths.CHECK + ".";
    List<String> test = NodeLists.texts(check, "test");
    boolean off = check.text("disable").filter("true"::equals).isPresent();
    if (off || test.equals(List.of("NONE"))) {
      String key = off ? "disable" : "test";
      sheet.put(
          HealthPaths.TEST, Normal.ordered(List.of("NONE")), "switched off", trace.of(check, key));
      return;
    }
    if (!test.isEmpty()) {
      sheet.put(
          HealthPaths.TEST,
          Normal.test(test),
          ValueForm.shown(check.get("test").orElseThrow()),
          trace.of(check, "test"));
    }
    for (String key : List.of("interval", "timeout", "start_period", "start_interval")) {
      keys.scalar(check, key, prefix + key, ValueForm.SPAN);
    }
    keys.scalar(check, "retries", HealthPaths.RETRIES, ValueForm.AMOUNT);
    if (!test.isEmpty()) {
      List<Location> where = trace.of(check, "test");
      sheet.imply(HealthPaths.INTERVAL, Normal.span("30s"), "30s (default)", where);
      sheet.imply(HealthPaths.TIMEOUT, Normal.span("30s"), "30s (default)", where);
      sheet.imply(HealthPaths.START_PERIOD, Normal.span("0s"), "0s (default)", where);
      sheet.imply(HealthPaths.START_INTERVAL, Normal.span("5s"), "5s (default)", where);
      sheet.imply(HealthPaths.RETRIES, Normal.amount(3), "3 (default)", where);
    }
  }

  /** Adds what {@code x-paws} says about health. */
  void extension(MappingNode extension, PlainFields leaves) {
    leaves.leaf(extension, "endpoints", HealthPaths.ENDPOINTS);
    extension
        .mapping("expected_response")
        .ifPresent(response -> leaves.walk(response, HealthPaths.EXPECTED_RESPONSE));
    keys.scalar(extension, "expected_startup", HealthPaths.EXPECTED_STARTUP, ValueForm.SPAN);
  }
}
