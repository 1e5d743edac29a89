package dev.paws.core.desired;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.finding.Finding;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two services that build one image name. */
class ImageBuiltTwiceTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "{\"context\":\"/a\"} ; {\"context\":\"/b\"} ; PAWS-D018",
        "{\"context\":\"/a\"} ; {\"context\":\"/a\",\"dockerfile\":\"Other\"} ; PAWS-D018",
        "{\"context\":\"/a\",\"target\":\"x\"} ; {\"context\":\"/a\"} ; PAWS-D019",
        "{\"context\":\"/a\",\"args\":{\"A\":\"1\"}} ; {\"context\":\"/a\",\"args\":{\"A\":\"2\"}} ; PAWS-D019",
        "{\"context\":\"/a\",\"dockerfile_inline\":\"FROM x\"} ; {\"context\":\"/a\",\"dockerfile_inline\":\"FROM y\"} ; PAWS-D018",
        "{\"context\":\"/a\"} ; {\"context\":\"/a\",\"dockerfile\":\"Dockerfile\"} ; NONE",
        "{\"context\":\"/a\",\"labels\":{\"l\":\"1\"}} ; {\"context\":\"/a\"} ; NONE",
        "{\"context\":\"/a\",\"no_cache\":true} ; {\"context\":\"/a\"} ; NONE",
      })
  void one_image_name_for_two_builds_is_reported_with_both_places(
      String one, String other, String code) {
    List<String> texts =
        DesiredBinder.bind(JsonTree.project(json(one, other), Map.of()), new OneFile("{}"))
            .findings()
            .stream()
            .map(Finding::text)
            .toList();

    assertThat(texts).hasSize(code.equals("NONE") ? 0 : 1);
    assertThat(texts)
        .allSatisfy(
            text ->
                assertThat(text)
                    .contains(code, "services.", ".build", "\"web\"", "\"api\"", "compose.yaml"));
  }

  private static String json(String one, String other) {
    return "{\"name\":\"p\",\"services\":{\"web\":{\"image\":\"x\",\"build\":"
        + one
        + "},\"api\":{\"image\":\"x\",\"build\":"
        + other
        + "}}}";
  }
}
