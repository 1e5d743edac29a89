package dev.paws.core.report.parity.form;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;

/** Fits text into columns of a terminal, where some characters take two cells and some none. */
final class TextColumns {
  /** A long value may be broken after these characters. */
  private static final String BREAKS = " ,;/&?=:|-._";

  private TextColumns() {}

  /** Returns the number of cells that a text takes. */
  static int width(String text) {
    return text.codePoints().map(TextColumns::cells).sum();
  }

  private static int cells(int point) {
    int type = Character.getType(point);
    if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
      return 0;
    }
    if (point < 0x1100) {
      return 1;
    }
    return switch (UnicodeScript.of(point)) {
      case HAN, HIRAGANA, KATAKANA, HANGUL -> 2;
      default -> isWide(point) ? 2 : 1;
    };
  }

  private static boolean isWide(int point) {
    return (point >= 0x1F300 && point <= 0x1FAFF) || (point >= 0xFF01 && point <= 0xFF60);
  }

  /** Returns the text, padded with blanks to the width of its column. */
  static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - width(text)));
  }

  /** Returns a value in pieces that fit, broken after punctuation if possible. */
  static List<String> wrapped(String text, int width) {
    return pieces(text, width, BREAKS);
  }

  /** Returns a sentence in lines that fit, broken between words. */
  static List<String> words(String text, int width) {
    return pieces(text, width, " ");
  }

  private static List<String> pieces(String text, int width, String breaks) {
    List<String> pieces = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int end = start;
      int cells = 0;
      int good = -1;
      while (end < text.length()) {
        int point = text.codePointAt(end);
        cells += cells(point);
        if (cells > width && end > start) {
          break;
        }
        end += Character.charCount(point);
        if (breaks.indexOf(point) >= 0) {
          good = end;
        }
      }
      boolean blank = end < text.length() && text.charAt(end) == ' ';
      boolean takes = end < text.length() && !blank && good > start + (end - start) / 3;
      int stop = takes ? good : end;
      pieces.add(text.substring(start, stop).stripTrailing());
      start = stop;
      while (start < text.length() && text.charAt(start) == ' ') {
        start++;
      }
    }
    return pieces.isEmpty() ? List.of("") : pieces;
  }
}
