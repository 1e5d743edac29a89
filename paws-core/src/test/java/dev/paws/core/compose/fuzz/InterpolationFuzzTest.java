package dev.paws.core.compose.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.paws.core.compose.interpolate.Template;
import dev.paws.core.compose.interpolate.TemplateException;
import dev.paws.core.compose.reference.ComposeVersion;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Any text as a template. */
class InterpolationFuzzTest {
  private static final Map<String, String> VARIABLES = Map.of("A", "", "B", "b", "C_1", "$A");

  @FuzzTest(maxDuration = "7s")
  void any_text_is_substituted_or_named_malformed(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    try {
      String result = new Template(VARIABLES::get, ComposeVersion.DEFAULT).substitute(text);
      if (text.indexOf('$') < 0 && !result.equals(text)) {
        throw new AssertionError("changed a text without a variable");
      }
    } catch (TemplateException e) {
      if (text.indexOf('$') < 0) {
        throw new AssertionError("refused a text without a variable", e);
      }
    }
  }
}
