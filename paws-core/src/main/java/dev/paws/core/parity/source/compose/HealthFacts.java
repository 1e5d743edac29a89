package dev.paws.core.parity.source.compose;

import dev.paws.core.message.ParityPhrase;
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
  private final SourceLocations locations;
  private final FactCollector collector;
  private final KeyFacts keys;

  HealthFacts(SourceLocations locations, FactCollector collector) {
    this.locations = locations;
    this.collector = collector;
    this.keys = new KeyFacts(locations, collector);
  }

  /** Adds the health check, with the engine's defaults for what it leaves out. */
  void check(MappingNode check) {
    String prefix = HealthPaths.CHECK + ".";
    List<String> test = NodeLists.texts(check, "test");
    boolean off = check.text("disable").filter("true"::equals).isPresent();
    if (off || test.equals(List.of("NONE"))) {
      String key = off ? "disable" : "test";
      collector.put(
          HealthPaths.TEST,
          Normal.ordered(List.of("NONE")),
          ParityPhrase.SWITCHED_OFF.text(),
          locations.of(check, key));
      return;
    }
    if (!test.isEmpty()) {
      collector.put(
          HealthPaths.TEST,
          Normal.test(test),
          ValueForm.shown(check.get("test").orElseThrow()),
          locations.of(check, "test"));
    }
    for (String key : List.of("interval", "timeout", "start_period", "start_interval")) {
      keys.scalar(check, key, prefix + key, ValueForm.SPAN);
    }
    keys.scalar(check, "retries", HealthPaths.RETRIES, ValueForm.AMOUNT);
    if (!test.isEmpty()) {
      List<Location> where = locations.of(check, "test");
      collector.imply(
          HealthPaths.INTERVAL, Normal.span("30s"), ParityPhrase.BY_DEFAULT.text("30s"), where);
      collector.imply(
          HealthPaths.TIMEOUT, Normal.span("30s"), ParityPhrase.BY_DEFAULT.text("30s"), where);
      collector.imply(
          HealthPaths.START_PERIOD, Normal.span("0s"), ParityPhrase.BY_DEFAULT.text("0s"), where);
      collector.imply(
          HealthPaths.START_INTERVAL, Normal.span("5s"), ParityPhrase.BY_DEFAULT.text("5s"), where);
      collector.imply(
          HealthPaths.RETRIES, Normal.amount(3), ParityPhrase.BY_DEFAULT.text("3"), where);
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
