package dev.paws.core.parity.source.kubernetes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yaml.snakeyaml.Yaml;

/** Single changes of the example's manifests, from {@code twin-mutations.yaml}. */
final class TwinMutations {
  /**
   * One change.
   *
   * @param expected the differences: severity, subject and path
   */
  record Mutation(String what, String file, String replace, String by, List<String> expected) {
    Map<String, String> applied(Map<String, String> files) {
      Map<String, String> changed = new TreeMap<>(files);
      changed.computeIfPresent(file, (name, text) -> text.replace(replace, by));
      return changed;
    }

    @Override
    public String toString() {
      return what;
    }
  }

  static final List<Mutation> ALL = read();

  private TwinMutations() {}

  private static List<Mutation> read() {
    try (InputStream in = TwinMutations.class.getResourceAsStream("twin-mutations.yaml")) {
      List<Map<String, Object>> entries = new Yaml().load(in);
      return entries.stream().map(TwinMutations::mutation).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Mutation mutation(Map<String, Object> entry) {
    return new Mutation(
        text(entry, "what"),
        text(entry, "file"),
        text(entry, "replace"),
        text(entry, "by"),
        ((List<?>) entry.get("expect")).stream().map(String::valueOf).toList());
  }

  private static String text(Map<String, Object> entry, String key) {
    return String.valueOf(entry.get(key));
  }
}
