package dev.bespoke.processor.plan;

import com.palantir.javapoet.ClassName;

/** The names of the runtime's classes. The processor names them and never links to them. */
public final class RuntimeTypes {
  private static final String ROOT = "dev.bespoke.runtime.";

  public static final ClassName CLIENT = name("client", "Client");
  public static final ClassName CLIENT_BUILDER = name("client", "ClientBuilder");
  public static final ClassName TOKEN_CLIENT_BUILDER = name("client", "TokenClientBuilder");
  public static final ClassName CALL_OPTIONS = name("client", "CallOptions");
  public static final ClassName OPERATION = name("operation", "Operation");
  public static final ClassName EVENT_READER = name("operation", "EventReader");
  public static final ClassName EVENT_WRITER = name("operation", "EventWriter");
  public static final ClassName PIPELINE = name("operation", "Pipeline");
  public static final ClassName PIPELINE_SOURCE = name("operation", "PipelineSource");
  public static final ClassName SERVICE_DESCRIPTOR = name("operation", "ServiceDescriptor");
  public static final ClassName SERVICE_RESPONSE = name("operation", "ServiceResponse");
  public static final ClassName RESPONSE_STREAM = name("operation", "ResponseStream");
  public static final ClassName EVENT_STREAM = name("operation", "EventStream");
  public static final ClassName PROJECTIONS = name("operation", "Projections");
  public static final ClassName MISSING_MEMBERS = name("operation", "MissingMembers");
  public static final ClassName AWS_JSON_OPERATION = name("protocol", "AwsJsonOperation");
  public static final ClassName REST_XML_OPERATION = name("protocol", "RestXmlOperation");
  public static final ClassName REST_JSON_OPERATION = name("protocol", "RestJsonOperation");
  public static final ClassName QUERY_OPERATION = name("protocol", "QueryOperation");
  public static final ClassName RPC_V2_CBOR_OPERATION = name("protocol", "RpcV2CborOperation");
  public static final ClassName JSON_EVENT_READER = name("protocol", "JsonEventReader");
  public static final ClassName XML_EVENT_READER = name("protocol", "XmlEventReader");
  public static final ClassName CBOR_EVENT_READER = name("protocol", "CborEventReader");
  public static final ClassName JSON_EVENT_WRITER = name("protocol", "JsonEventWriter");
  public static final ClassName XML_EVENT_WRITER = name("protocol", "XmlEventWriter");
  public static final ClassName CBOR_EVENT_WRITER = name("protocol", "CborEventWriter");
  public static final ClassName EVENT_BODY = name("operation", "EventBody");
  public static final ClassName EVENT_HEADERS = name("serde.eventstream", "EventHeaders");
  public static final ClassName EVENT_MESSAGE = name("serde.eventstream", "EventMessage");
  public static final ClassName REST_REQUEST = name("protocol", "RestRequest");
  public static final ClassName REST_RESPONSE = name("protocol", "RestResponse");
  public static final ClassName RESPONSE_HEAD = name("protocol", "ResponseHead");
  public static final ClassName S3_HEADERS = name("protocol", "S3Headers");
  public static final ClassName ROUTE_53_IDS = name("protocol", "Route53Ids");
  public static final ClassName GLACIER_REQUESTS = name("protocol", "GlacierRequests");
  public static final ClassName SERVICE_EXCEPTION = name("error", "ServiceException");
  public static final ClassName ERROR_RESPONSE = name("error", "ErrorResponse");
  public static final ClassName ENDPOINT_PARAMETERS = name("endpoint", "EndpointParameters");
  public static final ClassName ENDPOINT_SETTINGS = name("endpoint", "EndpointSettings");
  public static final ClassName ENDPOINT_RESOLVER = name("endpoint", "EndpointResolver");
  public static final ClassName ENDPOINT_EXCEPTION = name("endpoint", "EndpointException");
  public static final ClassName ENDPOINT_FUNCTIONS = name("endpoint", "EndpointFunctions");
  public static final ClassName ENDPOINT_URL = name("endpoint", "EndpointUrl");
  public static final ClassName ENDPOINT = name("endpoint", "Endpoint");
  public static final ClassName AUTH_SCHEME = name("endpoint", "AuthScheme");
  public static final ClassName PARTITION = name("endpoint", "Partition");
  public static final ClassName ARN = name("endpoint", "Arn");
  public static final ClassName S3_REDIRECT = name("endpoint", "S3Redirect");
  public static final ClassName URI_ENCODER = name("http", "UriEncoder");
  public static final ClassName CHECKSUM_TRAIT = name("checksum", "ChecksumTrait");
  public static final ClassName PAGINATOR = name("pagination", "Paginator");
  public static final ClassName WAITER = name("waiter", "Waiter");
  public static final ClassName WAITER_OPTIONS = name("waiter", "WaiterOptions");
  public static final ClassName OUTCOME = name("waiter", "Outcome");
  public static final ClassName ACCEPTOR = name("waiter", "Acceptor");
  public static final ClassName REQUEST_BODY = name("http", "RequestBody");
  public static final ClassName STRUCTURE = name("serde", "Structure");
  public static final ClassName STRUCTURE_BUILDER = name("serde", "StructureBuilder");
  public static final ClassName SHAPE_WRITER = name("serde", "ShapeWriter");
  public static final ClassName SERDE_EXCEPTION = name("serde", "SerdeException");
  public static final ClassName SHAPE_READER = name("serde", "ShapeReader");
  public static final ClassName MEMBER_NAMES = name("serde", "MemberNames");
  public static final ClassName TIMESTAMP_FORMAT = name("serde", "TimestampFormat");
  public static final ClassName TIMESTAMPS = name("serde", "Timestamps");
  public static final ClassName OPEN_ENUM = name("serde", "OpenEnum");
  public static final ClassName BLOB = name("serde", "Blob");
  public static final ClassName RESOURCE = name("resource", "Resource");
  public static final ClassName DATA_RESOURCE = name("resource", "DataResource");
  public static final ClassName LOADABLE_RESOURCE = name("resource", "LoadableResource");
  public static final ClassName RESOURCE_COLLECTION = name("resource", "ResourceCollection");
  public static final ClassName IDENTIFIERS = name("resource", "Identifiers");
  public static final ClassName LISTED_RESOURCES = name("resource", "ListedResources");
  public static final ClassName RESOURCE_PAGES = name("resource", "ResourcePages");
  public static final ClassName SINGLE_RESPONSE = name("resource", "SingleResponse");
  public static final ClassName REFINEMENTS = name("resource", "Refinements");
  public static final ClassName NULLABLE = ClassName.get("org.jspecify.annotations", "Nullable");
  public static final ClassName NULL_UNMARKED =
      ClassName.get("org.jspecify.annotations", "NullUnmarked");
  public static final ClassName NULL_MARKED =
      ClassName.get("org.jspecify.annotations", "NullMarked");

  private RuntimeTypes() {}

  private static ClassName name(String subpackage, String simpleName) {
    return ClassName.get(ROOT + subpackage, simpleName);
  }
}
