package dev.paws.core.parity.fix;

import dev.paws.core.message.ParityPhrase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes an override file with repairs. */
public final class OverrideFile {
  /** The first words of a file that the goal has written and may overwrite. */
  public static final String MARK = "# Written by paws:fix";

  private final StringBuilder text = new StringBuilder();

  private OverrideFile() {}

  /** A key with the keys below it, or with a value and the findings that it repairs. */
  private static final class Branch {
    final Map<String, Branch> below = new LinkedHashMap<>();
    final List<String> why = new ArrayList<>();
    String value = "";
  }

  /**
   * Returns the text of the file: each value below a comment that names the finding it repairs.
   * Equal repairs give equal text. The tags {@code !reset} and {@code !override} need Compose
   * 2.24.4.
   *
   * @param source the environment that the file is for
   * @param target the environment that it follows
   */
  public static String text(List<Repair> repairs, String source, String target) {
    OverrideFile file = new OverrideFile();
    file.text.append(MARK).append(ParityPhrase.OVERRIDE_HEADER.text(line(source), line(target)));
    Branch root = new Branch();
    for (Repair repair : repairs) {
      boolean first = true;
      for (Repair.Setting setting : repair.settings()) {
        Branch branch = root;
        for (String key : setting.keys()) {
          branch = branch.below.computeIfAbsent(key, it -> new Branch());
        }
        branch.value = setting.value();
        if (first) {
          branch.why.add(why(repair));
        }
        first = false;
      }
    }
    file.append(root, "");
    return file.text.toString();
  }

  private static String why(Repair repair) {
    String here = repair.finding().sourceShown();
    String shown = here.isEmpty() ? ParityPhrase.NOTHING.text() : here;
    return ParityPhrase.WAS.text(
        repair.finding().difference().severity().value(), repair.finding().ruleId(), line(shown));
  }

  private static String line(String text) {
    String line = text.replaceAll("[\\p{Cntrl}\\u0085\\u2028\\u2029]+", " ");
    return line.length() <= 80 ? line : line.substring(0, 80) + "…";
  }

  private void append(Branch branch, String indent) {
    branch.below.forEach(
        (key, child) -> {
          child.why.forEach(why -> text.append(indent).append("# ").append(why).append('\n'));
          text.append(indent).append(key).append(':');
          text.append(child.below.isEmpty() ? " " + child.value : "").append('\n');
          append(child, indent + "  ");
        });
  }
}
