package dev.paws.core.compose.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.paws.core.compose.dotenv.DotenvParser;
import dev.paws.core.compose.dotenv.VariableScope;
import dev.paws.core.compose.reference.ComposeVersion;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Any text as an env file. */
class DotenvFuzzTest {
  private static final Map<String, String> OUTER = Map.of("OUTER", "$A ${B}", "A", "a");

  @FuzzTest(maxDuration = "7s")
  void any_text_as_an_env_file_is_read_or_named_malformed(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    long lines = text.lines().count() + 1;
    try {
      DotenvParser.parse(text, ComposeVersion.DEFAULT, VariableScope.of(OUTER::get))
          .forEach((key, entry) -> mustStandIn(lines, entry.line(), key));
    } catch (DotenvParser.Malformed e) {
      mustStandIn(lines, e.line(), e.getMessage());
    }
  }

  private static void mustStandIn(long lines, int line, String what) {
    if (line < 1 || line > lines) {
      throw new AssertionError("line " + line + " of " + lines + ": " + what);
    }
  }
}
