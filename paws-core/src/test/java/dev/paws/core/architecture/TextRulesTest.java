package dev.paws.core.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Words for users are constants of the catalogue, so that one place shows how Paws speaks. */
class TextRulesTest {
  /** A comment, a text block, a text or a character. */
  private static final Pattern TOKEN =
      Pattern.compile(
          "//[^\n]*|/\\*.*?\\*/|\"\"\"(?:\\\\.|[^\\\\])*?\"\"\"|\"(?:\\\\.|[^\"\\\\\n])*\""
              + "|'(?:\\\\.|[^'\\\\])+'",
          Pattern.DOTALL);

  /** Two words after each other; not a tag of YAML and not the name of a goal. */
  private static final Pattern SENTENCE =
      Pattern.compile("(?<!!)\\b[a-z]{2,} [a-z]{2,}\\b(?!:[a-z])");

  /** Mistakes of our own code, which no user can cause. */
  private static final Pattern OWN_MISTAKE =
      Pattern.compile(
          "new (IllegalStateException|IllegalArgumentException|UncheckedIOException)\\([^;]*$");

  /** Words of other programs, which are only compared. */
  private static final Pattern COMPARED =
      Pattern.compile("(\\.(contains|equals|startsWith|endsWith)\\(|Pattern\\.compile\\(|case )$");

  /** The catalogue, the rooms below it, the table of rules, and reports, which are words. */
  private static final Pattern ROOMS =
      Pattern.compile(
          ".*/dev/paws/core/(message|file|json|value|secret|finding|parity/rule|report)/.*");

  private static final Set<String> WITH_OTHER_WORDS =
      Set.of(
          // lists of words in images and commands
          "RoleTable.java",
          // reasons for maintainers, never shown
          "KeysWithoutEffect.java",
          // the conditions of the table of rules
          "RuleCondition.java",
          // names of events, contexts and permissions of GitHub
          "EventShapes.java",
          "Place.java",
          "WorkflowShapes.java",
          // the names of units in parameter files
          "ParameterUnit.java",
          // what a cluster answers, and a query to one
          "PatroniKind.java",
          "PostgresqlKind.java",
          // commands to type
          "Commands.java",
          // shell scripts
          "ContainerProcesses.java",
          "Processes.java",
          "ScriptSearch.java",
          "Signals.java",
          // what engines and builders write
          "Failures.java",
          "StaleTasks.java",
          "BuildKitFailure.java");

  @Test
  void sentences_for_users_are_constants_of_the_catalogue() {
    List<String> elsewhere =
        SourceFiles.in("src/main").stream()
            .filter(file -> !isFree(file))
            .flatMap(
                file ->
                    sentences(String.join("\n", SourceFiles.lines(file))).stream()
                        .map(text -> file + ": " + text))
            .toList();

    assertThat(elsewhere).as("give these a constant in dev.paws.core.message").isEmpty();
  }

  private static boolean isFree(Path file) {
    String path = file.toString().replace('\\', '/');
    return path.startsWith("../paws-test-support")
        || ROOMS.matcher(path).matches()
        || WITH_OTHER_WORDS.contains(file.getFileName().toString());
  }

  private static List<String> sentences(String source) {
    List<String> found = new ArrayList<>();
    Matcher token = TOKEN.matcher(source);
    while (token.find()) {
      String text = token.group();
      String before = source.substring(Math.max(0, token.start() - 200), token.start());
      if (text.startsWith("\"")
          && SENTENCE.matcher(text).find()
          && !OWN_MISTAKE.matcher(before).find()
          && !COMPARED.matcher(before).find()) {
        found.add(text);
      }
    }
    return found;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "throw new IOException(\"the answer is cut off\");",
        "console.warn(\"it took \" + n + \" s, which is long\");",
        "return \"nothing is left\";",
        "throw new IllegalStateException(e); }\n String a() { return \"it is gone\";"
      })
  void a_sentence_is_found(String source) {
    assertThat(sentences(source)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "// it says \"it is gone\"",
        "throw new IllegalStateException(\"the table ends with a row for all\");",
        "if (reason.contains(\"no such file\")) {",
        "String key = \"services\";",
        "char quote = '\"'; String name = \"a\";"
      })
  void comments_own_mistakes_and_words_of_others_are_left_alone(String source) {
    assertThat(sentences(source)).isEmpty();
  }
}
