import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.*;
import com.fasterxml.jackson.databind.node.*;
import java.io.*;
import java.lang.reflect.*;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.*;
import java.time.OffsetDateTime;
import java.util.*;
import java.util.stream.*;
import org.openapitools.client.*;
import org.openapitools.client.api.*;

public final class Adapter {
  private static final List<Class<?>> APIS = List.of(
      AgentsApi.class, JobsApi.class, PluginReleasesApi.class, PluginsApi.class, ServeApplicationsApi.class, StoragesApi.class);
  private static final ObjectMapper JSON = new ApiClient().getObjectMapper().disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE).enable(JsonParser.Feature.ALLOW_NON_NUMERIC_NUMBERS);

  public static void main(String[] arguments) throws Exception {
    var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    for (String line; (line = lines.readLine()) != null; ) {
      ObjectNode outcome = JSON.createObjectNode();
      try {
        outcome.set("result", tag(makeCall((ObjectNode) JSON.readTree(line))));
      } catch (Exception e) {
        Throwable cause = e instanceof InvocationTargetException ? e.getCause() : e;
        ObjectNode error = outcome.putObject("error").put("message", cause.toString());
        if (cause instanceof ApiException refused && refused.getCode() != 0) {
          error.set("status", tag(IntNode.valueOf(refused.getCode())));
          error.set("body", tag(parsed(refused.getResponseBody())));
        }
      }
      out.println(JSON.writeValueAsString(outcome));
    }
  }

  private static JsonNode makeCall(ObjectNode call) throws Exception {
    URI server = URI.create(call.get("baseUrl").asText());
    ApiClient client = new ApiClient().setScheme(server.getScheme()).setHost(server.getHost()).setPort(server.getPort()).setBasePath(server.getPath()).setObjectMapper(JSON);
    client.setRequestInterceptor(request -> call.get("headers").fields().forEachRemaining(header -> request.header(header.getKey(), header.getValue().asText())));
    if (!call.get("all").asBoolean() || !call.get("query").has("page_size")) {
      return send(client, call);
    }

    // The generator knows no paging, so the caller counts.
    ArrayNode items = JSON.createArrayNode();
    for (int number = 1; ; number++) {
      if (number > 1) {
        ((ObjectNode) call.get("query")).put("page", number);
      }
      JsonNode page = send(client, call);
      items.addAll((ArrayNode) page.get("results"));
      if (page.path("next").asText("").isEmpty()) {
        return items;
      }
    }
  }

  private static JsonNode send(ApiClient client, ObjectNode call) throws Exception {
    String name = camelCase(call.get("operation").asText());
    Method method = APIS.stream().flatMap(api -> Arrays.stream(api.getMethods())).filter(candidate -> candidate.getName().equals(name)).findFirst().orElseThrow();
    var values = new HashMap<String, JsonNode>();
    for (String kind : List.of("path", "query", "form")) {
      call.get(kind).fields().forEachRemaining(member -> values.put(camelCase(member.getKey()), member.getValue()));
    }
    var arguments = new ArrayList<Object>();
    for (Parameter parameter : method.getParameters()) {
      boolean isBody = call.hasNonNull("body") && !values.containsKey(parameter.getName()) && parameter == method.getParameters()[method.getParameterCount() - 1];
      arguments.add(argument(isBody ? call.get("body") : values.get(parameter.getName()), parameter));
    }
    Object api = method.getDeclaringClass().getConstructor(ApiClient.class).newInstance(client);
    return JSON.valueToTree(method.invoke(api, arguments.toArray()));
  }

  private static Object argument(JsonNode value, Parameter parameter) throws IOException {
    if (value == null) {
      return null;
    }
    if (value.has("$date")) {
      return OffsetDateTime.parse(value.get("$date").asText());
    }
    if (value.has("$file")) {
      Path file = Files.createTempDirectory(Path.of("."), "file").resolve(value.at("/$file/name").asText());
      return Files.write(file, value.at("/$file/base64").binaryValue()).toFile();
    }
    return JSON.convertValue(untag(value), JSON.constructType(parameter.getParameterizedType()));
  }

  private static JsonNode untag(JsonNode value) throws IOException {
    return value.has("$number") ? JSON.readTree(value.get("$number").asText()) : value.has("$date") ? value.get("$date") : map(value, Adapter::untag);
  }

  private static JsonNode tag(JsonNode value) throws IOException {
    return value.isNumber() ? JSON.createObjectNode().put("$number", value.asText()) : map(value, Adapter::tag);
  }

  private interface Change {
    JsonNode of(JsonNode value) throws IOException;
  }

  private static JsonNode map(JsonNode value, Change change) throws IOException {
    if (value instanceof ObjectNode members) {
      ObjectNode changed = JSON.createObjectNode();
      for (Iterator<Map.Entry<String, JsonNode>> all = members.fields(); all.hasNext(); ) {
        Map.Entry<String, JsonNode> member = all.next();
        changed.set(member.getKey(), change.of(member.getValue()));
      }
      return changed;
    }
    if (value instanceof ArrayNode items) {
      ArrayNode changed = JSON.createArrayNode();
      for (JsonNode item : items) {
        changed.add(change.of(item));
      }
      return changed;
    }
    return value;
  }

  private static JsonNode parsed(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      return TextNode.valueOf(text);
    }
  }

  private static String camelCase(String name) {
    String joined = Arrays.stream(name.split("_+")).map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1)).collect(Collectors.joining());
    return Character.toLowerCase(joined.charAt(0)) + joined.substring(1);
  }
}
