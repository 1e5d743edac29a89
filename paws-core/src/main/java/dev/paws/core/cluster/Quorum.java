package dev.paws.core.cluster;

/**
 * The votes of a cluster.
 *
 * @param members how many members it has, present or not
 * @param answering how many of them answer
 * @param needed how many must agree
 */
public record Quorum(int members, int answering, int needed) {
  /** Returns the quorum of a cluster that needs more than half of its members. */
  public static Quorum majority(int members, int answering) {
    return new Quorum(members, answering, members / 2 + 1);
  }

  /** Returns whether enough members answer. */
  public boolean kept() {
    return answering >= needed;
  }
}
