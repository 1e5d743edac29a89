package dev.paws.core.cluster;

import dev.paws.core.json.JsonObject;
import dev.paws.core.json.JsonReader;
import dev.paws.core.message.ClusterPhrase;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one container answered.
 *
 * @param answers by the question's key; empty if it could not be asked
 */
public record NodeAnswers(ClusterNode node, Map<String, Answer> answers) {
  public NodeAnswers {
    answers = Map.copyOf(answers);
  }

  /** Returns the text of an answer; empty if there is none. */
  public Optional<String> text(String key) {
    return Optional.ofNullable(answers.get(key)).filter(Answer::ok).map(Answer::text);
  }

  /** Returns an answer as a JSON object; empty if there is none or it is something else. */
  public Optional<JsonObject> json(String key) {
    return text(key)
        .map(NodeAnswers::parsed)
        .filter(value -> value instanceof Map)
        .map(JsonObject::of);
  }

  /** Returns the first object of an answer that is a list in JSON. */
  public Optional<JsonObject> firstOfList(String key) {
    return text(key).flatMap(text -> JsonObject.list(parsed(text)).stream().findFirst());
  }

  /** Returns why there is no answer to a question, in one line. */
  public String problem(String key) {
    Answer answer = answers.get(key);
    if (node.absent().isPresent()) {
      return node.absent().get();
    }
    String text = answer == null ? "" : answer.text().strip();
    String[] lines = text.split("\n", -1);
    String last = lines[lines.length - 1].strip();
    return last.isEmpty() ? ClusterPhrase.NO_ANSWER.text() : last;
  }

  private static @Nullable Object parsed(String text) {
    int start = firstBracket(text);
    try {
      return JsonReader.read(start < 0 ? text : text.substring(start));
    } catch (IOException e) {
      return null;
    }
  }

  /** Programs may warn before they print JSON, as etcdctl does. */
  private static int firstBracket(String text) {
    int brace = text.indexOf('{');
    int bracket = text.indexOf('[');
    return brace < 0 ? bracket : bracket < 0 ? brace : Math.min(brace, bracket);
  }
}
