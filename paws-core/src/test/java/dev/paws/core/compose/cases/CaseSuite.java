package dev.paws.core.compose.cases;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.paws.core.compose.reference.ComposeVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The files of the suite. */
final class CaseSuite {
  static final Path FOLDER = Path.of("src", "test", "resources", "compose-cases");
  private static final ObjectMapper JSON =
      new ObjectMapper().configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true);

  /** {@code -Dpaws.cases=dotenv|env-file} leaves the other groups out: for mutation testing. */
  private static final String ONLY = System.getProperty("paws.cases", "");

  private CaseSuite() {}

  static boolean isWhole() {
    return ONLY.isEmpty();
  }

  static List<Path> groups() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .filter(file -> file.toString().endsWith(".cases"))
          .filter(
              file -> isWhole() || file.getFileName().toString().matches("(" + ONLY + ")\\.cases"))
          .sorted()
          .toList();
    }
  }

  static List<ComposeCase> all() throws IOException {
    List<ComposeCase> cases = new ArrayList<>();
    for (Path group : groups()) {
      cases.addAll(read(group));
    }
    return cases;
  }

  static List<ComposeCase> read(Path group) throws IOException {
    String name = group.getFileName().toString().replace(".cases", "");
    return ComposeCase.parse(name, Files.readString(group));
  }

  /** JSON in one form, so that equal values are equal texts; any other text as it is. */
  static String canonical(String json) {
    if (json.startsWith(ComposeCase.REJECTED)) {
      return ComposeCase.REJECTED;
    }
    try {
      Object tree = JSON.treeToValue(JSON.readTree(json), Object.class);
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(tree);
    } catch (JsonProcessingException e) {
      return "not JSON: " + json;
    }
  }

  static String compact(String json) throws JsonProcessingException {
    JsonNode tree = JSON.readTree(json);
    return JSON.writeValueAsString(JSON.treeToValue(tree, Object.class));
  }

  /** The text of a case in its file with another answer and other findings. */
  static String recorded(String text, ComposeCase one) {
    String title = "### " + one.name() + "\n";
    int from = text.startsWith(title) ? 0 : text.indexOf("\n" + title) + 1;
    int next = text.indexOf("\n### ", from);
    String whole = text.substring(from, next < 0 ? text.length() : next);
    int answer = whole.indexOf("\n=== expect");
    String source = answer < 0 ? whole.stripTrailing() + "\n" : whole.substring(0, answer + 1);
    String findings = one.findings().isEmpty() ? "" : "\n=== findings\n" + one.findings();
    StringBuilder answers = new StringBuilder();
    for (Map.Entry<ComposeVersion, String> given : one.answers().entrySet()) {
      boolean oldest = given.getKey() == ComposeVersion.V2_26;
      answers.append(oldest ? "=== expect" : "\n=== expect " + given.getKey().text());
      answers.append('\n').append(given.getValue());
    }
    return source + answers + findings + "\n\n";
  }
}
