package dev.paws.core.cluster;

import java.util.Optional;
import java.util.Set;

/**
 * How to write numbers into a cluster through its members, and to see which are there. All that is
 * written is under one name, and is removed under it.
 */
public interface WriteAccess {
  /** Returns what must succeed through one member before anything is written; usually nothing. */
  default Optional<Question.Command> prepare(ClusterNode node) {
    return Optional.empty();
  }

  /** Returns what writes a number; a member that does not accept writes refuses it. */
  Question.Command write(ClusterNode node, int number);

  /** Returns whether an answer to {@link #write} or {@link #prepare} acknowledges it. */
  boolean isAcknowledged(Answer answer);

  /** Returns what reads all numbers. */
  Question.Command read(ClusterNode node);

  /** Returns the numbers of an answer to {@link #read}; empty if it is no such answer. */
  Optional<Set<Integer>> numbers(Answer answer);

  /** Returns what removes everything. */
  Question.Command remove(ClusterNode node);
}
