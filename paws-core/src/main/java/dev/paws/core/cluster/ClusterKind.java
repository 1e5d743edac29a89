package dev.paws.core.cluster;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A kind of cluster: which containers are its members, what to ask them, and what their answers
 * mean. Implementations keep no state and throw nothing: an answer that cannot be understood is a
 * finding.
 */
public interface ClusterKind {
  /** Returns its name in reports, in lower case. */
  String name();

  /** Returns whether a container is a member of a cluster of this kind. */
  boolean owns(ClusterNode node);

  /**
   * Returns what to ask one member.
   *
   * @param all all members that can be asked, so that a costly question can be put to only one
   */
  List<Question> questions(ClusterNode node, List<ClusterNode> all);

  /** Returns what to ask in a second round, by the answers to the first; usually nothing. */
  default List<Question> followUps(ClusterNode node, Map<String, Answer> answers) {
    return List.of();
  }

  /**
   * Returns how to write into such a cluster; empty if this kind cannot.
   *
   * @param name the name under which everything is written: letters, digits and underscores
   */
  default Optional<WriteAccess> writes(String name) {
    return Optional.empty();
  }

  /**
   * Returns the state of each cluster that the members form, at least one if there are members.
   *
   * @param nodes all members of this kind, also those that did not answer
   */
  List<ClusterState> judge(List<NodeAnswers> nodes);
}
