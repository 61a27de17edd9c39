$version: "2"
namespace com.acme.weather
use aws.protocols#restJson1
@restJson1
@title("Weather")
service Weather { version: "2026-01-01", operations: [GetForecast] }
@http(method: "GET", uri: "/forecast/{city}")
@readonly
operation GetForecast { input := { @required @httpLabel city: String } output := { text: String } }
