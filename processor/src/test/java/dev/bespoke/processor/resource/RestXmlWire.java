package dev.bespoke.processor.resource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bespoke.definitions.BlobDefinition;
import dev.bespoke.definitions.ListDefinition;
import dev.bespoke.definitions.Location;
import dev.bespoke.definitions.MapDefinition;
import dev.bespoke.definitions.MemberDefinition;
import dev.bespoke.definitions.OperationDefinition;
import dev.bespoke.definitions.ServiceDefinition;
import dev.bespoke.definitions.ShapeDefinition;
import dev.bespoke.definitions.StructureDefinition;
import dev.bespoke.runtime.http.Headers;
import dev.bespoke.runtime.http.HttpRequest;
import dev.bespoke.runtime.http.HttpResponse;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** REST with XML, addressed by paths. */
record RestXmlWire(ServiceDefinition service) implements Wire {
  @Override
  public Map<String, Object> parameters(OperationDefinition operation, HttpRequest request) {
    assertThat(request.method()).as(operation.name()).isEqualTo(operation.httpMethod());
    Map<String, Object> parameters = new LinkedHashMap<>();
    Map<String, String> query = query(request.query());
    String template = operation.requestUri();
    int mark = template.indexOf('?');
    if (mark >= 0) {
      query(template.substring(mark + 1))
          .forEach((name, value) -> assertThat(query).containsEntry(name, value));
      template = template.substring(0, mark);
    }
    labels(template, request.path(), parameters);
    for (MemberDefinition member : input(operation).members()) {
      if (member.location() == Location.QUERY && query.containsKey(member.wireName())) {
        parameters.put(member.name(), query.get(member.wireName()));
      }
    }
    body(operation, request, parameters);
    return parameters;
  }

  private StructureDefinition input(OperationDefinition operation) {
    return operation.input() == null
        ? (StructureDefinition) service.shape("ListBucketsRequest")
        : (StructureDefinition) service.shape(operation.input());
  }

  private static Map<String, String> query(String text) {
    Map<String, String> query = new LinkedHashMap<>();
    for (String pair : text.split("&")) {
      int equals = pair.indexOf('=');
      String name = equals < 0 ? pair : pair.substring(0, equals);
      String value = equals < 0 ? "" : pair.substring(equals + 1);
      if (!name.isEmpty()) {
        query.put(URLDecoder.decode(name, UTF_8), URLDecoder.decode(value, UTF_8));
      }
    }
    return query;
  }

  private static void labels(String template, String path, Map<String, Object> parameters) {
    List<String> names = new ArrayList<>();
    Matcher label = Pattern.compile("\\{(\\w+)\\+?}").matcher(template);
    StringBuilder pattern = new StringBuilder();
    while (label.find()) {
      names.add(label.group(1));
      label.appendReplacement(pattern, label.group().endsWith("+}") ? "(.+)" : "([^/]+)");
    }
    label.appendTail(pattern);
    Matcher labels = Pattern.compile(pattern + "/?").matcher(path);
    assertThat(labels.matches()).as(path + " is of " + template).isTrue();
    for (int i = 0; i < names.size(); i++) {
      parameters.put(names.get(i), URLDecoder.decode(labels.group(i + 1), UTF_8));
    }
  }

  private void body(
      OperationDefinition operation, HttpRequest request, Map<String, Object> parameters) {
    StructureDefinition input = input(operation);
    MemberDefinition payload = input.payload() == null ? null : input.member(input.payload());
    if (payload == null
        || !(service.shape(payload.shape()) instanceof StructureDefinition structure)) {
      return;
    }
    try (InputStream body = request.body().open()) {
      byte[] xml = body.readAllBytes();
      if (xml.length > 0) {
        Element root =
            DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml))
                .getDocumentElement();
        assertThat(root.getTagName()).isEqualTo(payload.wireName());
        parameters.put(payload.name(), read(structure, root));
      }
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private Map<String, Object> read(StructureDefinition structure, Element element) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (MemberDefinition member : structure.members()) {
      for (Element child : children(element, member.wireName())) {
        ShapeDefinition shape = service.shape(member.shape());
        if (shape instanceof ListDefinition list) {
          assertThat(list.flattened() || member.flattened()).isTrue();
          List<Object> elements = new ArrayList<>(Golden.list(values.get(member.name())));
          elements.add(readValue(service.shape(list.member().shape()), child));
          values.put(member.name(), elements);
        } else {
          values.put(member.name(), readValue(shape, child));
        }
      }
    }
    return values;
  }

  private Object readValue(ShapeDefinition shape, Element element) {
    return shape instanceof StructureDefinition structure
        ? read(structure, element)
        : element.getTextContent();
  }

  private static List<Element> children(Element element, String name) {
    List<Element> children = new ArrayList<>();
    for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element child && child.getTagName().equals(name)) {
        children.add(child);
      }
    }
    return children;
  }

  @Override
  public HttpResponse response(OperationDefinition operation, Map<String, Object> output) {
    Headers headers = new Headers();
    if (operation.output() == null) {
      return new HttpResponse(200, headers, InputStream.nullInputStream());
    }
    StructureDefinition shape = (StructureDefinition) service.shape(operation.output());
    StringBuilder xml = new StringBuilder();
    byte[] payload = null;
    for (MemberDefinition member : shape.members()) {
      Object value = output.get(member.name());
      if (value == null) {
        continue;
      }
      if (member.location() == Location.HEADERS) {
        Golden.map(value)
            .forEach((name, held) -> headers.add(member.wireName() + name, String.valueOf(held)));
      } else if (member.location() != null) {
        headers.add(member.wireName(), Scalars.header(value));
      } else if (member.name().equals(shape.payload())) {
        payload = payload(member, value);
      } else {
        element(xml, member, value);
      }
    }
    String body = "<Result>" + xml + "</Result>";
    byte[] bytes = payload == null && shape.payload() == null ? body.getBytes(UTF_8) : payload;
    return new HttpResponse(
        200, headers, new ByteArrayInputStream(bytes == null ? new byte[0] : bytes));
  }

  private byte[] payload(MemberDefinition member, Object value) {
    ShapeDefinition shape = service.shape(member.shape());
    if (shape instanceof StructureDefinition) {
      StringBuilder xml = new StringBuilder();
      element(xml, member, value);
      return xml.toString().getBytes(UTF_8);
    }
    String text = Scalars.text(value);
    return shape instanceof BlobDefinition
        ? Base64.getDecoder().decode(text)
        : text.getBytes(UTF_8);
  }

  private void element(StringBuilder xml, MemberDefinition member, Object value) {
    String name = member.wireName();
    ShapeDefinition shape = service.shape(member.shape());
    if (shape instanceof ListDefinition list) {
      boolean flattened = list.flattened() || member.flattened();
      MemberDefinition inner = list.member();
      String innerName = inner.locationName() == null ? "member" : inner.locationName();
      xml.append(flattened ? "" : "<" + name + ">");
      for (Object element : Golden.list(value)) {
        content(xml, flattened ? name : innerName, service.shape(inner.shape()), element);
      }
      xml.append(flattened ? "" : "</" + name + ">");
    } else {
      content(xml, name, shape, value);
    }
  }

  private void content(StringBuilder xml, String name, ShapeDefinition shape, Object value) {
    if (shape instanceof MapDefinition) {
      throw new AssertionError("no response of these services has a map in its document");
    }
    xml.append('<').append(name);
    if (shape instanceof StructureDefinition structure) {
      StringBuilder children = new StringBuilder();
      for (MemberDefinition member : structure.members()) {
        Object held = Golden.map(value).get(member.name());
        if (held != null && member.xmlAttribute()) {
          xml.append(" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" ");
          xml.append(member.wireName()).append("=\"").append(held).append('"');
        } else if (held != null) {
          element(children, member, held);
        }
      }
      xml.append('>').append(children);
    } else {
      xml.append('>').append(Scalars.text(value));
    }
    xml.append("</").append(name).append('>');
  }
}
