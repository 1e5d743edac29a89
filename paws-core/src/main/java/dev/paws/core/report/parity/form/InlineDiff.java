package dev.paws.core.report.parity.form;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Compares two values and marks the parts that differ. */
final class InlineDiff {
  /**
   * Longer values are compared only at their ends, because the work grows with the square of the
   * length.
   */
  private static final int MOST_PARTS = 400;

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+|\\s+|.", Pattern.DOTALL);

  private InlineDiff() {}

  /** A piece of a line. */
  record Piece(String text, boolean differs) {}

  /**
   * One line of each value; a side without a line here has no pieces.
   *
   * @param differs whether the two lines differ
   */
  record Row(List<Piece> left, List<Piece> right, boolean differs) {}

  /** Returns rows in which equal lines are side by side and the lines between them are paired. */
  static List<Row> rows(List<String> left, List<String> right) {
    List<Row> rows = new ArrayList<>();
    int leftDone = 0;
    int rightDone = 0;
    for (int[] pair : common(left, right)) {
      between(rows, left.subList(leftDone, pair[0]), right.subList(rightDone, pair[1]));
      List<Piece> same = List.of(new Piece(left.get(pair[0]), false));
      rows.add(new Row(same, same, false));
      leftDone = pair[0] + 1;
      rightDone = pair[1] + 1;
    }
    between(rows, left.subList(leftDone, left.size()), right.subList(rightDone, right.size()));
    return rows;
  }

  private static void between(List<Row> rows, List<String> left, List<String> right) {
    for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
      if (i >= left.size()) {
        rows.add(new Row(List.of(), List.of(new Piece(right.get(i), true)), true));
      } else if (i >= right.size()) {
        rows.add(new Row(List.of(new Piece(left.get(i), true)), List.of(), true));
      } else {
        rows.add(changed(left.get(i), right.get(i)));
      }
    }
  }

  private static Row changed(String left, String right) {
    List<String> leftWords = words(left);
    List<String> rightWords = words(right);
    List<int[]> common = common(leftWords, rightWords);
    return new Row(
        pieces(leftWords, common.stream().map(pair -> pair[0]).toList()),
        pieces(rightWords, common.stream().map(pair -> pair[1]).toList()),
        true);
  }

  private static List<String> words(String line) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(line);
    while (matcher.find()) {
      words.add(matcher.group());
    }
    return words;
  }

  private static List<Piece> pieces(List<String> words, List<Integer> same) {
    List<Piece> pieces = new ArrayList<>();
    int next = 0;
    for (int i = 0; i < words.size(); i++) {
      boolean differs = next >= same.size() || same.get(next) != i;
      next += differs ? 0 : 1;
      int last = pieces.size() - 1;
      if (last >= 0 && pieces.get(last).differs() == differs) {
        pieces.set(last, new Piece(pieces.get(last).text() + words.get(i), differs));
      } else {
        pieces.add(new Piece(words.get(i), differs));
      }
    }
    return pieces;
  }

  /** Returns the indices of a longest common subsequence. */
  private static List<int[]> common(List<String> left, List<String> right) {
    List<int[]> pairs = new ArrayList<>();
    int start = 0;
    int shorter = Math.min(left.size(), right.size());
    while (start < shorter && left.get(start).equals(right.get(start))) {
      pairs.add(new int[] {start, start});
      start++;
    }
    int leftEnd = left.size();
    int rightEnd = right.size();
    List<int[]> tail = new ArrayList<>();
    while (leftEnd > start
        && rightEnd > start
        && left.get(leftEnd - 1).equals(right.get(rightEnd - 1))) {
      tail.add(0, new int[] {--leftEnd, --rightEnd});
    }
    if (leftEnd - start <= MOST_PARTS && rightEnd - start <= MOST_PARTS) {
      middle(pairs, left.subList(start, leftEnd), right.subList(start, rightEnd), start);
    }
    pairs.addAll(tail);
    return pairs;
  }

  private static void middle(List<int[]> pairs, List<String> left, List<String> right, int start) {
    int[][] length = new int[left.size() + 1][right.size() + 1];
    for (int i = left.size() - 1; i >= 0; i--) {
      for (int j = right.size() - 1; j >= 0; j--) {
        length[i][j] =
            left.get(i).equals(right.get(j))
                ? length[i + 1][j + 1] + 1
                : Math.max(length[i + 1][j], length[i][j + 1]);
      }
    }
    int i = 0;
    int j = 0;
    while (i < left.size() && j < right.size()) {
      if (left.get(i).equals(right.get(j))) {
        pairs.add(new int[] {start + i++, start + j++});
      } else if (length[i + 1][j] >= length[i][j + 1]) {
        i++;
      } else {
        j++;
      }
    }
  }
}
