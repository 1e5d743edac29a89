package dev.paws.core.message;

/** How an exchange of requests and answers with an engine breaks. Phrases without a code. */
public enum TransportPhrase {
  CONTENT("the content to send"),
  /** Arguments: what, the reason. */
  UNREADABLE("cannot read {0}: {1}"),
  PERMISSION_DENIED("permission denied"),
  GONE("it is gone"),
  /** Arguments: the host. */
  NO_HOST("there is no host {0}"),
  /** Arguments: how it begins. */
  NOT_HTTP("an answer that is not HTTP: {0}"),
  /** Arguments: the length. */
  BAD_LENGTH("an answer with a bad length: {0}"),
  ENDLESS_HEADERS("the answer has headers without an end"),
  ENDLESS_LINE("the answer has a line without an end"),
  ENDLESS_CHUNK("a chunk of the answer does not end where it should"),
  ENDED_BEFORE_ANSWER("the engine ended the connection before it answered"),
  ENDED_WITHIN_ANSWER("the engine ended the connection within an answer");

  private final String template;

  TransportPhrase(String template) {
    this.template = template;
  }

  /** Returns the phrase with its arguments filled in. */
  public String text(Object... arguments) {
    return Template.fill(template, arguments);
  }
}
