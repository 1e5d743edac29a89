package dev.paws.core.compose.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;

/** Any bytes as the only file of a project. */
class YamlFuzzTest {
  @FuzzTest(maxDuration = "7s")
  void any_bytes_as_a_compose_file_are_answered(byte[] bytes) {
    new FuzzedProject().file("compose.yaml", bytes).mustBeAnswered(List.of("compose.yaml"));
  }
}
