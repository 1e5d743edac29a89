package dev.paws.core.parity.content;

import java.util.ArrayList;
import java.util.List;

/**
 * The lines that two texts do not share, after their longest common subsequence.
 *
 * @param removed the lines that only the first one has
 * @param added the lines that only the second one has
 */
record LineDiff(List<Line> removed, List<Line> added) {
  /** In comparisons of lines; larger texts are compared from both ends only. */
  private static final long LARGEST = 4_000_000;

  /**
   * A line.
   *
   * @param number its number, from 1
   */
  record Line(int number, String text) {}

  static LineDiff of(List<String> here, List<String> there) {
    int start = 0;
    int hereEnd = here.size();
    int thereEnd = there.size();
    while (start < hereEnd && start < thereEnd && here.get(start).equals(there.get(start))) {
      start++;
    }
    while (hereEnd > start
        && thereEnd > start
        && here.get(hereEnd - 1).equals(there.get(thereEnd - 1))) {
      hereEnd--;
      thereEnd--;
    }
    LineDiff diff = new LineDiff(new ArrayList<>(), new ArrayList<>());
    int rows = hereEnd - start;
    int columns = thereEnd - start;
    if ((long) rows * columns > LARGEST) {
      diff.removed(here, start, hereEnd);
      diff.added(there, start, thereEnd);
      return diff;
    }
    int[][] common = new int[rows + 1][columns + 1];
    for (int i = rows - 1; i >= 0; i--) {
      for (int j = columns - 1; j >= 0; j--) {
        common[i][j] =
            here.get(start + i).equals(there.get(start + j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    int i = 0;
    int j = 0;
    while (i < rows && j < columns) {
      if (here.get(start + i).equals(there.get(start + j))) {
        i++;
        j++;
      } else if (common[i + 1][j] >= common[i][j + 1]) {
        diff.removed(here, start + i, start + ++i);
      } else {
        diff.added(there, start + j, start + ++j);
      }
    }
    diff.removed(here, start + i, hereEnd);
    diff.added(there, start + j, thereEnd);
    return diff;
  }

  private void removed(List<String> lines, int from, int to) {
    for (int i = from; i < to; i++) {
      removed.add(new Line(i + 1, lines.get(i)));
    }
  }

  private void added(List<String> lines, int from, int to) {
    for (int i = from; i < to; i++) {
      added.add(new Line(i + 1, lines.get(i)));
    }
  }
}
