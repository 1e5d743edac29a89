package dev.paws.core.pipeline.log;

import dev.paws.core.message.PipelineRunPhrase;
import java.util.ArrayList;
import java.util.List;

/**
 * The contents of a file that a step appends to: {@code GITHUB_ENV}, {@code GITHUB_OUTPUT}, {@code
 * GITHUB_STATE} as pairs, {@code GITHUB_PATH} as lines.
 *
 * @see <a
 *     href="https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands#environment-files">Environment
 *     files</a>
 */
public final class EnvironmentFile {
  private final String text;
  private int at;

  /** One entry, in the order of the file. */
  public record Entry(String name, String value) {}

  /** The file breaks the format; the message is for the user. */
  public static final class MalformedException extends Exception {
    private static final long serialVersionUID = 1L;

    MalformedException(String message) {
      super(message);
    }
  }

  /** A line, and the line break behind it; the break is empty at the end of the file. */
  private record Line(String text, String lineBreak) {}

  private EnvironmentFile(String text) {
    this.text = text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /** Returns the folders of a {@code GITHUB_PATH} file, in the order in which they were added. */
  public static List<String> folders(String text) {
    return new EnvironmentFile(text).text.lines().filter(line -> !line.isEmpty()).toList();
  }

  /**
   * Returns the entries of a file of pairs.
   *
   * @throws MalformedException if a line is neither {@code NAME=VALUE} nor {@code NAME<<DELIMITER}
   */
  public static List<Entry> entries(String text) throws MalformedException {
    return new EnvironmentFile(text).read();
  }

  private List<Entry> read() throws MalformedException {
    List<Entry> entries = new ArrayList<>();
    while (at < text.length()) {
      String line = next().text();
      int equals = line.indexOf('=');
      int heredoc = line.indexOf("<<");
      if (line.isEmpty()) {
        continue;
      }
      if (equals >= 0 && (heredoc < 0 || equals < heredoc)) {
        if (equals == 0) {
          throw new MalformedException(PipelineRunPhrase.FILE_NAME_EMPTY.text(line));
        }
        entries.add(new Entry(line.substring(0, equals), line.substring(equals + 1)));
      } else if (heredoc >= 0) {
        String delimiter = line.substring(heredoc + 2);
        if (heredoc == 0 || delimiter.isEmpty()) {
          throw new MalformedException(PipelineRunPhrase.FILE_DELIMITER_EMPTY.text(line));
        }
        entries.add(new Entry(line.substring(0, heredoc), heredoc(delimiter)));
      } else {
        throw new MalformedException(PipelineRunPhrase.FILE_FORMAT.text(line));
      }
    }
    return entries;
  }

  /** Returns the lines up to the delimiter; the break before it is no part of the value. */
  private String heredoc(String delimiter) throws MalformedException {
    StringBuilder value = new StringBuilder();
    String between = "";
    while (at < text.length()) {
      Line line = next();
      if (line.text().equals(delimiter)) {
        return value.toString();
      }
      value.append(between).append(line.text());
      between = line.lineBreak();
    }
    throw new MalformedException(PipelineRunPhrase.FILE_DELIMITER_MISSING.text(delimiter));
  }

  private Line next() {
    int end = at;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    String line = text.substring(at, end);
    int after = end;
    if (after < text.length()) {
      after += text.startsWith("\r\n", after) ? 2 : 1;
    }
    at = after;
    return new Line(line, text.substring(end, after));
  }
}
