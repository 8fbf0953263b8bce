namespace Restitution.Tracing;

/// <summary>Money that came back leaves the place to which it had gone, so that it is in one place only.</summary>
/// <remarks>
/// Cash, outsiders and places where records end give it up in the walk. A thing is paid for no longer: the return is a
/// movement out of it. An account whose statement lacks the return contradicts the other's, and is refused.
/// </remarks>
internal static class ReturnsOutOfThings
{
    /// <summary>Each return of what was paid for a thing leaves the thing.</summary>
    public static Movement[] In(Movement[] movements, IReadOnlyList<Place> places) =>
        Array.TrueForAll(movements, movement => movement.Reverses == 0) ? movements :
    [
        .. movements.Select(movement =>
            IsOneSided(in movement, places) && movements[movement.Reverses - 1] is { To: >= 0 } paid
            && paid.From == movement.To && places[paid.To].Kind == PlaceKind.Holding
                ? movement with { From = paid.To, Out = Leaving(in movement, in paid, places) } : movement),
    ];

    /// <summary>The place that gives up what came back; nowhere where nothing tells.</summary>
    public static int GivenUpBy(TracingLedger ledger, in Movement back, in Movement paid)
    {
        int place = ArrivalOf(ledger, in paid);
        if (place < 0 || ledger.Places[place].Kind != PlaceKind.Account)
        {
            return place;
        }

        NodaTime.LocalDate on = back.On;
        return ledger.Recorded.Where(span => span.Place == place && span.To < on)
            .OrderByDescending(span => span.To).FirstOrDefault()?.EndsIn ?? Movement.Nowhere;
    }

    /// <summary>The account that is on record on the day and has no row of the return; nowhere for none.</summary>
    public static int AccountWithoutIt(TracingLedger ledger, Movement back)
    {
        if (!IsOneSided(in back, ledger.Places) || ledger.Movements[back.Reverses - 1] is not { From: >= 0 } paid
            || paid.From != back.To || ArrivalOf(ledger, in paid) is not (>= 0 and int place)
            || ledger.Places[place].Kind != PlaceKind.Account)
        {
            return Movement.Nowhere;
        }

        bool isOnRecord = !ledger.Recorded.Any(span => span.Place == place) || ledger.Recorded.Any(span =>
            span.Place == place && span.From <= back.On && back.On <= span.To);
        bool gaveBack = ledger.Movements.Any(one => one.Reverses == back.Reverses && one.From == place);
        return isOnRecord && !gaveBack ? place : Movement.Nowhere;
    }

    private static bool IsOneSided(in Movement movement, IReadOnlyList<Place> places) =>
        movement is { Reverses: > 0, To: >= 0 } && (movement.From < 0 || places[movement.From].Kind
            is not (PlaceKind.Account or PlaceKind.Holding or PlaceKind.OnTheWay));

    private static int ArrivalOf(TracingLedger ledger, in Movement paid)
    {
        int way = paid.To;
        return way >= 0 && ledger.Places[way].Kind == PlaceKind.OnTheWay
            ? ledger.Movements.Where(one => one.From == way).Select(one => one.To)
                .DefaultIfEmpty(way).First()
            : way;
    }

    private static decimal Leaving(in Movement back, in Movement paid, IReadOnlyList<Place> places) =>
        places[paid.To].Currency == places[back.To].Currency
            ? Math.Min(back.In, paid.In) : FineSteps.Part(paid.In, Math.Min(back.In, paid.Out), paid.Out);
}
