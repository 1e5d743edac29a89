package dev.paws.http;

import dev.paws.core.probe.EndpointClient;
import dev.paws.core.probe.EndpointRequest;
import dev.paws.core.probe.HttpReply;
import dev.paws.core.probe.HttpReply.Answered;
import dev.paws.core.probe.HttpReply.Failed;
import dev.paws.core.probe.HttpReply.Fault;
import dev.paws.core.value.ErrorText;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The JDK's client. It follows redirects itself, so that a loop is named, and waits for the whole
 * answer under one deadline, so that one that comes byte by byte does not last for ever.
 */
public final class HttpEndpointClient implements EndpointClient {
  private static final String AUTHORIZATION = "Authorization";

  @Override
  public HttpReply send(EndpointRequest request) {
    long deadline = System.nanoTime() + request.timeout().toNanos();
    try {
      HttpClient client = client(request);
      URI url = request.url();
      for (int hop = 0; hop <= EndpointRequest.MOST_REDIRECTS; hop++) {
        HttpResponse<byte[]> response = one(client, request, url, deadline);
        Optional<URI> next = redirect(response, url, request.expectedStatus());
        if (next.isEmpty()) {
          String body = new String(response.body(), StandardCharsets.UTF_8);
          return new Answered(response.statusCode(), body);
        }
        url = next.get();
      }
      return new Failed(Fault.REDIRECTS, "");
    } catch (TimeoutException e) {
      return new Failed(Fault.TIMEOUT, "");
    } catch (ExecutionException e) {
      return failed(e.getCause() == null ? e : e.getCause());
    } catch (IllegalArgumentException | GeneralSecurityException e) {
      return new Failed(Fault.MISCONFIGURED, ErrorText.of(e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Failed(Fault.TIMEOUT, "");
    }
  }

  private static HttpClient client(EndpointRequest request) throws GeneralSecurityException {
    HttpClient.Builder builder =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .proxy(HttpClient.Builder.NO_PROXY) // what is asked is here, not behind a proxy
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(request.timeout());
    if ("https".equals(request.url().getScheme())) {
      builder.sslContext(EndpointTrust.context(request));
    }
    return builder.build();
  }

  private static HttpResponse<byte[]> one(
      HttpClient client, EndpointRequest request, URI url, long deadline)
      throws ExecutionException, TimeoutException, InterruptedException {
    long left = Math.max(1, deadline - System.nanoTime());
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(url)
            .timeout(Duration.ofNanos(left))
            .header("User-Agent", "paws")
            .header("Accept", "*/*")
            .method(request.method().value(), HttpRequest.BodyPublishers.noBody());
    // A redirect to another host must not learn the password.
    boolean sameHost = String.valueOf(url.getAuthority()).equals(request.url().getAuthority());
    if (request.basicAuth().isPresent() && sameHost) {
      byte[] pair = request.basicAuth().get().getBytes(StandardCharsets.UTF_8);
      builder.header(AUTHORIZATION, "Basic " + Base64.getEncoder().encodeToString(pair));
    }
    CompletableFuture<HttpResponse<byte[]>> answer =
        client.sendAsync(builder.build(), info -> new LimitedBody(EndpointRequest.MOST_BODY));
    try {
      return answer.get(left, TimeUnit.NANOSECONDS);
    } finally {
      answer.cancel(true);
    }
  }

  private static Optional<URI> redirect(
      HttpResponse<byte[]> response, URI url, int expectedStatus) {
    int status = response.statusCode();
    boolean redirects =
        status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
    return redirects && status != expectedStatus
        ? response.headers().firstValue("Location").map(url::resolve)
        : Optional.empty();
  }

  private static Failed failed(Throwable failure) {
    String detail = ErrorText.of(failure);
    if (failure instanceof HttpTimeoutException) {
      return new Failed(Fault.TIMEOUT, "");
    }
    if (failure instanceof ConnectException) {
      boolean unresolved = causedBy(failure, UnresolvedAddressException.class).isPresent();
      return new Failed(unresolved ? Fault.UNKNOWN_HOST : Fault.REFUSED, detail);
    }
    Optional<CertificateException> certificate = causedBy(failure, CertificateException.class);
    if (certificate.isPresent()) {
      return new Failed(Fault.CERTIFICATE, EndpointTrust.reason(certificate.get(), failure));
    }
    return new Failed(Fault.BROKEN, detail);
  }

  private static <T extends Throwable> Optional<T> causedBy(Throwable failure, Class<T> type) {
    for (Throwable each = failure; each != null; each = each.getCause()) {
      if (type.isInstance(each)) {
        return Optional.of(type.cast(each));
      }
    }
    return Optional.empty();
  }
}
