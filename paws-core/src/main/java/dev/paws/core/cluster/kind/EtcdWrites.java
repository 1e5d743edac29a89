package dev.paws.core.cluster.kind;

import dev.paws.core.cluster.Answer;
import dev.paws.core.cluster.ClusterNode;
import dev.paws.core.cluster.Question;
import dev.paws.core.cluster.WriteAccess;
import java.util.Optional;
import java.util.Set;

/** Writes a key for each number, below a prefix. Any member passes writes on to the leader. */
record EtcdWrites(String name) implements WriteAccess {
  private String prefix() {
    return "/" + name + "/";
  }

  @Override
  public Question.Command write(ClusterNode node, int number) {
    return EtcdAccess.ask("write", node, "put", prefix() + number, String.valueOf(number));
  }

  @Override
  public boolean isAcknowledged(Answer answer) {
    return answer.ok() && answer.text().strip().endsWith("OK");
  }

  @Override
  public Question.Command read(ClusterNode node) {
    return EtcdAccess.ask("read", node, "get", "--prefix", "--print-value-only", prefix());
  }

  @Override
  public Optional<Set<Integer>> numbers(Answer answer) {
    return answer.ok() ? Optional.of(Numbers.of(answer.text())) : Optional.empty();
  }

  @Override
  public Question.Command remove(ClusterNode node) {
    return EtcdAccess.ask("remove", node, "del", "--prefix", prefix());
  }
}
