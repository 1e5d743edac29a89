package dev.paws.core.probe;

/** Sends requests to endpoints from this process. */
public interface EndpointClient {
  /**
   * Sends a request and follows redirects until the expected status comes. Never takes longer than
   * the request's timeout, even if the answer comes byte by byte. A fault is a reply too; nothing
   * is thrown.
   */
  HttpReply send(EndpointRequest request);
}
