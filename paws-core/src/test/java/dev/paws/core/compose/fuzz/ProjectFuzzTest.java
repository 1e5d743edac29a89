package dev.paws.core.compose.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Any texts as the files of a project that refer to each other. */
class ProjectFuzzTest {
  /**
   * One text, cut at this character: Compose file, override, included and extended file, env files.
   */
  private static final String CUT = "\f";

  private static final List<String> NAMES =
      List.of("compose.yaml", "over.yaml", "sub/inc.yaml", ".env", "a.env", "labels.txt");

  @FuzzTest(maxDuration = "7s")
  void any_texts_as_the_files_of_a_project_are_answered(byte[] bytes) {
    String[] texts = new String(bytes, StandardCharsets.UTF_8).split(CUT, NAMES.size());
    FuzzedProject project = new FuzzedProject();
    for (int i = 0; i < texts.length; i++) {
      project.file(NAMES.get(i), texts[i]);
    }
    project.mustBeAnswered(
        texts.length > 1 ? List.of("compose.yaml", "over.yaml") : List.of("compose.yaml"));
  }
}
