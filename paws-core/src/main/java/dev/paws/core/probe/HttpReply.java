package dev.paws.core.probe;

/** What came of a request to an endpoint. */
public sealed interface HttpReply {
  /**
   * A complete answer.
   *
   * @param status the HTTP status of the last answer, after redirects
   * @param body its body, at most {@link EndpointRequest#MOST_BODY} bytes of it
   */
  record Answered(int status, String body) implements HttpReply {}

  /**
   * No complete answer.
   *
   * @param detail what the client says, in one line; may be empty
   */
  record Failed(Fault fault, String detail) implements HttpReply {}

  /** Why there is no complete answer. */
  enum Fault {
    /** Nothing listens at the address. */
    REFUSED,
    /** The host's name has no address. */
    UNKNOWN_HOST,
    /** The answer was not complete in time. */
    TIMEOUT,
    /** More redirects than are followed. */
    REDIRECTS,
    /** The certificate is not valid: expired, of an unknown authority, or for another host. */
    CERTIFICATE,
    /** The connection ended before the answer was complete, or the answer is not HTTP. */
    BROKEN,
    /** There is no way to send it: no published port, and no client in the stack. */
    NO_WAY,
    /** The request needs something that is not there, such as a variable or a file. */
    MISCONFIGURED
  }
}
