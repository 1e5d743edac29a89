package dev.paws.core.pipeline.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.finding.Position;
import dev.paws.core.json.JsonReader;
import dev.paws.core.json.JsonWriter;
import dev.paws.core.message.FindingCollector;
import dev.paws.core.pipeline.expression.Data;
import dev.paws.core.pipeline.expression.Dict;
import dev.paws.core.pipeline.expression.EvaluationException;
import dev.paws.core.pipeline.expression.RunFunctions;
import dev.paws.core.pipeline.expression.Scope;
import dev.paws.core.pipeline.expression.Template;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Compares with what GitHub's library answers, which {@code scripts/record-workflow-cases}
 * recorded. Where the real runner differs from the library, the file of deviations has the runner's
 * answer.
 */
class ExpressionPeerTest {
  private static final Path CASES = Path.of("src/test/resources/workflow-cases");
  private static final Pattern LINE = Pattern.compile("(\"(?:[^\"\\\\]|\\\\.)*\") => (.*)");

  @ParameterizedTest
  @CsvSource({"expressions, 5000", "generated-expressions, 2000"})
  void every_expression_gives_what_the_runner_gives(String name, int atLeast) throws IOException {
    Map<String, String> recorded = read(name + ".txt");
    Map<String, String> deviations = read("deviations.txt");
    Scope scope = scope();
    Map<String, String> different = new TreeMap<>();
    recorded.forEach(
        (text, answer) -> {
          String expected = deviations.getOrDefault(text, answer);
          String actual = answer(text, scope);
          if (!actual.equals(expected)) {
            different.put(JsonWriter.compact(text), "is " + actual + " expected " + expected);
          }
        });

    assertThat(recorded).hasSizeGreaterThanOrEqualTo(atLeast);
    assertThat(different).isEmpty();
  }

  @Test
  void each_deviation_differs_from_the_library_and_says_why() throws IOException {
    Map<String, String> recorded = read("expressions.txt");
    recorded.putAll(read("generated-expressions.txt"));

    for (String line : Files.readAllLines(CASES.resolve("deviations.txt"))) {
      Matcher parts = LINE.matcher(line);
      if (parts.matches()) {
        String text = (String) JsonReader.read(parts.group(1));
        assertThat(recorded).containsKey(text);
        assertThat(recorded.get(text)).as(text).isNotEqualTo(parts.group(2));
      } else {
        assertThat(line).startsWith("# ");
      }
    }
  }

  private static Map<String, String> read(String name) throws IOException {
    Map<String, String> answers = new LinkedHashMap<>();
    for (String line : Files.readAllLines(CASES.resolve(name))) {
      Matcher parts = LINE.matcher(line);
      if (parts.matches()) {
        answers.put((String) JsonReader.read(parts.group(1)), parts.group(2));
      }
    }
    return answers;
  }

  private static Scope scope() throws IOException {
    Dict all = (Dict) Data.from(JsonReader.read(Files.readString(CASES.resolve("contexts.json"))));
    return new Scope(all.entries(), RunFunctions.NONE);
  }

  private static String answer(String text, Scope scope) {
    String template = "${{" + text + "}}";
    FindingCollector findings = new FindingCollector();
    Place place = new Place(scope.contexts().keySet(), Set.of());
    new ExpressionCheck(findings, place, Position.NONE, "", template).template();
    if (findings.hasErrors()) {
      return "no expression";
    }
    try {
      return show(Template.parse(template).evaluate(scope));
    } catch (EvaluationException e) {
      return "fails";
    }
  }

  private static String show(Data value) {
    if (value instanceof Data.Null) {
      return "null";
    }
    if (value instanceof Data.Bool) {
      return "bool " + value.text();
    }
    if (value instanceof Data.Num) {
      return "number " + value.text();
    }
    return value instanceof Data.Text
        ? "text " + JsonWriter.compact(value.text())
        : "tree " + JsonWriter.compact(value.plain());
  }

  @Test
  void the_table_has_each_kind_of_answer() throws IOException {
    List<String> answers = List.copyOf(read("expressions.txt").values());

    for (String kind :
        List.of("null", "bool", "number", "text", "tree", "fails", "no expression")) {
      assertThat(answers).anyMatch(answer -> answer.startsWith(kind));
    }
  }
}
