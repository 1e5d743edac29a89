package dev.paws.core.cluster.kind;

import dev.paws.core.cluster.Answer;
import dev.paws.core.cluster.ClusterNode;
import dev.paws.core.cluster.Question;
import dev.paws.core.cluster.WriteAccess;
import java.util.Optional;
import java.util.Set;

/** Writes numbers into one set. A replica refuses, and says so with exit code 0. */
record RedisWrites(String name) implements WriteAccess {
  @Override
  public Question.Command write(ClusterNode node, int number) {
    return ask("write", node, "sadd", name, String.valueOf(number));
  }

  /** Returns whether the answer is how many members were added: 0 if an earlier try added it. */
  @Override
  public boolean isAcknowledged(Answer answer) {
    return answer.ok() && answer.text().strip().matches("[01]");
  }

  @Override
  public Question.Command read(ClusterNode node) {
    return ask("read", node, "smembers", name);
  }

  @Override
  public Optional<Set<Integer>> numbers(Answer answer) {
    String text = answer.text().strip();
    boolean refused = text.matches("(?s)(ERR|NOAUTH|WRONGPASS|LOADING|MASTERDOWN|MOVED)\\b.*");
    return answer.ok() && !refused ? Optional.of(Numbers.of(text)) : Optional.empty();
  }

  @Override
  public Question.Command remove(ClusterNode node) {
    return ask("remove", node, "del", name);
  }

  private static Question.Command ask(String key, ClusterNode node, String... command) {
    return RedisAccess.ask(key, RedisKind.port(node), RedisAccess.password(node), command);
  }
}
