package dev.paws.core.yaml;

import dev.paws.core.finding.Position;
import dev.paws.core.message.FindingCollector;
import dev.paws.core.message.YamlMessage;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;

/** Reads the documents of one file. */
public final class YamlReader {
  private static final int LONGEST_WORD = 1_000_000;

  private final Limits limits;
  private final Dialect dialect;
  private final NodeBudget budget;
  private final FindingCollector problems;

  /**
   * Creates a reader that takes its nodes from the budget and adds its findings to the problems.
   */
  public YamlReader(Limits limits, NodeBudget budget, FindingCollector problems) {
    this(limits, budget, problems, Dialect.DEFAULT);
  }

  /**
   * Creates such a reader.
   *
   * @param dialect how to read what readers understand differently
   */
  public YamlReader(Limits limits, NodeBudget budget, FindingCollector problems, Dialect dialect) {
    this.dialect = dialect;
    this.limits = limits;
    this.budget = budget;
    this.problems = problems;
  }

  /** Returns the documents before the first one that cannot be read; that one is a finding. */
  public List<YamlDocument> read(String file, byte[] bytes) {
    List<YamlDocument> documents = new ArrayList<>(1);
    String decoded = decode(file, bytes);
    if (decoded == null || isTooLong(file, decoded)) {
      return documents;
    }
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(Integer.MAX_VALUE);
    options.setNestingDepthLimit(limits.depth() + 1);
    String text = Tabs.asSpaces(decoded, options, limits.depth());
    StreamReader reader = new StreamReader(text);
    try {
      HalfCharacters.refuse(file, text, options);
      RefusedTokens.refuse(file, decoded, text, options);
      DocumentComposer composer =
          new DocumentComposer(
              new ParserImpl(reader, options),
              file,
              limits.depth(),
              budget,
              dialect,
              problem -> problems.report(problem.message, problem.at, "", problem.arguments));
      for (YamlDocument next = composer.next(); next != null; next = composer.next()) {
        documents.add(next);
      }
    } catch (YamlProblem problem) {
      problems.incomplete(problem.message, problem.at, "", problem.arguments);
    } catch (MarkedYAMLException e) {
      YamlProblem problem = SyntaxMistake.of(file, text, options, e);
      problems.incomplete(problem.message, problem.at, "", problem.arguments);
    } catch (ReaderException e) {
      problems.incomplete(
          YamlMessage.CONTROL_CHARACTER,
          positionOf(file, text, e.getPosition()),
          "",
          String.format("U+%04X", e.getCodePoint()));
    } catch (YAMLException | NumberFormatException e) {
      // SnakeYAML throws these without a mark for some invalid tokens and for an incomplete \x
      Position at = new Position(file, reader.getLine() + 1, reader.getColumn() + 1);
      problems.incomplete(
          YamlMessage.SYNTAX, at, "", FindingCollector.reason(e), SyntaxMistake.CORRECT);
    }
    return documents;
  }

  /**
   * Reports a very long word and returns true, because SnakeYAML's time grows with the square of a
   * word's length.
   */
  private boolean isTooLong(String file, String text) {
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) <= ' ') {
        start = i + 1;
      } else if (i - start == LONGEST_WORD) {
        problems.incomplete(YamlMessage.TOO_LONG, positionOf(file, text, start), "", LONGEST_WORD);
        return true;
      }
    }
    return false;
  }

  private static Position positionOf(String file, String text, int index) {
    int line = 1;
    int column = 1;
    for (int i = 0; i < Math.min(index, text.length()); i++) {
      boolean end = text.charAt(i) == '\n';
      line += end ? 1 : 0;
      column = end ? 1 : column + 1;
    }
    return new Position(file, line, column);
  }

  private @Nullable String decode(String file, byte[] bytes) {
    Charset charset = StandardCharsets.UTF_8;
    int skip = 0;
    if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
      skip = 3;
    } else if (starts(bytes, 0xFE, 0xFF)) {
      charset = StandardCharsets.UTF_16BE;
      skip = 2;
    } else if (starts(bytes, 0xFF, 0xFE)) {
      charset = StandardCharsets.UTF_16LE;
      skip = 2;
    }
    try {
      return charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes, skip, bytes.length - skip))
          .toString();
    } catch (CharacterCodingException e) {
      problems.incomplete(YamlMessage.NOT_UTF8, Position.ofFile(file), "", charset.name());
      return null;
    }
  }

  private static boolean starts(byte[] bytes, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (bytes.length <= i || (bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
