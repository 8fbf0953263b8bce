using NodaMoney;
using NodaTime;
using Restitution.Evidence;
using Restitution.Storage.Refusals;
using Restitution.Tracing;

namespace Restitution.Storage.CaseJson;

/// <summary>Turns what <c>case.json</c> decides about following the money into what the engine takes.</summary>
/// <param name="holders">The codes of all parties that may hold a thing.</param>
internal sealed class TracingDecisionsReader(
    CaseTerms terms, IReadOnlySet<string> workers, IReadOnlySet<string> holders, IReadOnlySet<string> exhibits)
{
    private readonly HashSet<SourceRef> owned = [];
    private readonly HashSet<SourceRef> paidFor = [];
    private readonly HashSet<TracingMethod> forbidden = [];
    private readonly HashSet<string> codes = new(StringComparer.Ordinal);

    public TracingDecisions Read(TracingShape shape) => new()
    {
        Method = shape.Method is { } method ? Method(method) : null,
        Forbidden = [.. shape.Forbidden.Select(Forbidden)],
        TrustsOrderAsListed = shape.Order is not null,
        Origins = [.. shape.Origins.Index().Where(one => one.Item.Proceeds is null).Select(one => Origin(one))],
        Proceeds = [.. shape.Origins.Index().Where(one => one.Item.Proceeds is not null).Select(one => Proceeds(one))],
        Holdings = [.. shape.Holdings.Select(Holding)],
        Bookings = [.. shape.Bookings.Select(Booking)],
    };

    private static MethodDecision Method(TracingMethodShape method) =>
        new(TracingMethods.Named(method.Name)!.Value, method.ChosenBy, method.Reason);

    private ForbiddenMethod Forbidden(ForbiddenMethodShape shape, int index)
    {
        object[] path = ["tracing", "forbidden", index];
        TracingMethod method = TracingMethods.Named(shape.Method)!.Value;
        if (!forbidden.Add(method))
        {
            terms.Refuse(RefusedBecause.CodeTwice, $"the method \"{shape.Method}\" a second time in forbidden",
                "each method once", "put both reasons into one", [.. path, "method"]);
        }

        string because = string.Join("; ", new[] { shape.Why, shape.Citation }.OfType<string>());
        if (because.Length == 0)
        {
            terms.Refuse(RefusedBecause.KeyMissing, "a forbidden method without why and without citation",
                "\"why\" or \"citation\"", "say what forbids it", path);
        }

        return new ForbiddenMethod(method, shape.By, terms.Day(shape.On, [.. path, "on"]), because);
    }

    private OriginDecision Origin((int Index, OriginShape Item) written)
    {
        (int index, OriginShape origin) = written;
        object[] path = ["tracing", "origins", index];
        if (origin.Worker is null || origin.Entries.Count == 0)
        {
            terms.Refuse(RefusedBecause.KeyMissing, "an origin without worker and entries",
                "worker and entries, or proceeds and share", "name the worker and the bookings", path);
        }
        else
        {
            terms.Exists(origin.Worker, workers, "worker", [.. path, "worker"]);
        }

        NotBeside(
            origin.Share is not null || origin.Workers.Count > 0, "\"share\" or \"workers\" without proceeds", path);
        return new OriginDecision(
            origin.Worker ?? "", Named<OriginKind>(origin.Kind),
            Places(origin.Entries, owned, "a booking of which two decisions say whose it is", [.. path, "entries"]),
            Decided(origin.DecidedBy, origin.DecidedOn, origin.Reason, origin.Sources, path));
    }

    private ProceedsDecision Proceeds((int Index, OriginShape Item) written)
    {
        (int index, OriginShape origin) = written;
        object[] path = ["tracing", "origins", index];
        object[] within = [.. path, "proceeds"];
        ProceedsShape proceeds = origin.Proceeds!;
        if (proceeds.Payer is null == (proceeds.Entries.Count == 0) || origin.Share is null)
        {
            terms.Refuse(RefusedBecause.KeyMissing, "proceeds without their payer or entries, or without share",
                "either payer or entries, and beside proceeds \"share\": \"back-wages\"",
                "name the credits, and what of them is the workers'", within);
        }

        NotBeside(
            origin.Worker is not null || origin.Entries.Count > 0, "\"worker\" or \"entries\" beside proceeds", path);
        LocalDate? from = proceeds.From is { } first ? terms.Day(first, [.. within, "from"]) : null;
        LocalDate? to = proceeds.To is { } last ? terms.Day(last, [.. within, "to"]) : null;
        if (to < from)
        {
            terms.Refuse(RefusedBecause.SpanReversed, $"the last day {proceeds.To} before the first {proceeds.From}",
                "a last day on or after the first", "exchange or correct the two", [.. within, "to"]);
        }

        DateInterval? worked = proceeds.Worked is { } span ? Worked(span, [.. within, "worked"]) : null;
        foreach ((int number, string worker) in origin.Workers.Index())
        {
            terms.Exists(worker, workers, "worker", [.. path, "workers", number]);
        }

        return new ProceedsDecision(
            proceeds.Payer,
            Places(proceeds.Entries, owned, "a booking of which two decisions say whose it is",
                [.. within, "entries"]),
            from, to, Decided(origin.DecidedBy, origin.DecidedOn, origin.Reason, origin.Sources, path))
        {
            Workers = origin.Workers,
            Worked = worked,
        };
    }

    private DateInterval? Worked(WorkedShape span, object[] path)
    {
        LocalDate from = terms.Day(span.From, [.. path, "from"]);
        LocalDate to = terms.Day(span.To, [.. path, "to"]);
        if (from <= to)
        {
            return new DateInterval(from, to);
        }

        terms.Refuse(RefusedBecause.SpanReversed, $"the last day {span.To} before the first {span.From}",
            "a last day on or after the first", "exchange or correct the two", [.. path, "to"]);
        return null;
    }

    private HoldingOnRecord Holding(HoldingShape holding, int index)
    {
        object[] path = ["tracing", "holdings", index];
        if (!codes.Add(holding.Code))
        {
            terms.Refuse(RefusedBecause.CodeTwice, $"the code \"{holding.Code}\" a second time in holdings",
                "each code once", "give one of the two another code", [.. path, "code"]);
        }

        terms.Exists(holding.Holder, holders, "party", [.. path, "holder"]);
        return new HoldingOnRecord(
            holding.Code, Named<HoldingKind>(holding.Kind), holding.Name, holding.Identifier ?? "", holding.Holder,
            Places(holding.BoughtBy, paidFor, "a debit that paid for two things", [.. path, "boughtBy"]),
            terms.Sources(holding.Sources, exhibits, [.. path, "sources"]))
        {
            Value = holding.Value is { } value ? Amount(value, [.. path, "value"]) : null,
            ValuedOn = holding.ValuedOn is { } on ? terms.Day(on, [.. path, "valuedOn"]) : null,
            Sale = holding.Sale is { } sale ? Sale(sale, [.. path, "sale"]) : null,
        };
    }

    private SaleOnRecord Sale(HoldingSaleShape sale, object[] path) =>
        new HoldingSaleReader(terms, holders, exhibits).Read(
            sale, (written, at) => Places(written, owned, "a booking of which two decisions say what it is", at), path);

    private BookingDecision Booking(BookingShape booking, int index)
    {
        object[] path = ["tracing", "bookings", index];
        if (booking.Written is null == (booking.Entries.Count == 0))
        {
            terms.Refuse(RefusedBecause.KeyMissing, "a decision on bookings that names none, or names them twice over",
                "either written or entries", "give the words or the places", path);
        }

        return new BookingDecision(
            booking.Means == "cash" ? BookingMeaning.Cash : BookingMeaning.BankCharge, booking.Written?.Trim() ?? "",
            terms.Sources(booking.Entries, exhibits, [.. path, "entries"]),
            Decided(booking.DecidedBy, booking.DecidedOn, booking.Reason, [], path));
    }

    private DecidedBy Decided(string by, string on, string reason, IReadOnlyList<string> sources, object[] path) =>
        new(by, terms.Day(on, [.. path, "decidedOn"]), reason, terms.Sources(sources, exhibits, [.. path, "sources"]));

    private IReadOnlyList<SourceRef> Places(
        IReadOnlyList<string> written, HashSet<SourceRef> seen, string what, object[] path)
    {
        IReadOnlyList<SourceRef> places = terms.Sources(written, exhibits, path);
        foreach ((int number, SourceRef place) in places.Index())
        {
            if (!seen.Add(place))
            {
                terms.Refuse(RefusedBecause.CodeTwice, $"\"{place}\": {what}", "each booking once",
                    "take it out of one of the two", [.. path, number]);
            }
        }

        return places;
    }

    private void NotBeside(bool isBeside, string found, object[] path)
    {
        if (isBeside)
        {
            terms.Refuse(RefusedBecause.KeyUnknown, found, "worker and entries, or proceeds and share",
                "make two decisions of it", path);
        }
    }

    private Money Amount(HoldingValueShape value, object[] path) => terms.Amount(
        new PromisedShape { Amount = value.Amount, Currency = value.Currency, Basis = "document", Sources = [] }, path);

    private static TKind Named<TKind>(string written)
        where TKind : struct, Enum =>
        Enum.Parse<TKind>(written.Replace("-", "", StringComparison.Ordinal), ignoreCase: true);
}
