$version: "2"

namespace com.acme.weather

use aws.auth#sigv4
use aws.protocols#awsJson1_0
use smithy.waiters#waitable

/// Forecasts for cities.
@title("Acme Weather")
@sigv4(name: "weather")
@awsJson1_0
@paginated(inputToken: "nextToken", outputToken: "nextToken", pageSize: "pageSize")
service Weather {
    version: "2026-01-01"
    resources: [City]
}

resource City {
    identifiers: { cityId: CityId }
    read: GetCity
    list: ListCities
    operations: [GetForecast]
}

@readonly
operation GetCity {
    input := for City {
        @required
        $cityId
    }
    output := {
        @required
        name: String
        @required
        coordinates: Coordinates
    }
    errors: [NoSuchCity]
}

@readonly
@paginated(items: "cities")
operation ListCities {
    input := with [Paged] {}
    output := {
        nextToken: String
        @required
        cities: Cities
    }
}

/// How the weather will be.
@readonly
@waitable(
    ForecastReady: {
        minDelay: 1
        acceptors: [
            {
                state: "success"
                matcher: { output: { path: "state", expected: "READY", comparator: "stringEquals" } }
            }
            { state: "failure", matcher: { errorType: "NoSuchCity" } }
        ]
    }
)
operation GetForecast {
    input := for City {
        @required
        $cityId
        hours: Integer = 24
    }
    output := {
        state: ForecastState
        chanceOfRain: Float
    }
    errors: [NoSuchCity]
}

@mixin
structure Paged {
    nextToken: String
    pageSize: Integer
}

structure Coordinates {
    @required
    latitude: Double
    @required
    longitude: Double
}

structure CitySummary {
    @required
    cityId: CityId
    name: String
}

list Cities {
    member: CitySummary
}

enum ForecastState {
    PENDING
    READY
}

@pattern("^[a-z-]+$")
string CityId

/// There is no such city.
@error("client")
@httpError(404)
structure NoSuchCity {
    message: String
}

apply GetCity @documentation("One city, and where it is.")
