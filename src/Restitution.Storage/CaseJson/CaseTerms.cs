using System.Globalization;
using NodaMoney;
using NodaTime;
using NodaTime.Text;
using Restitution.Evidence;
using Restitution.Reasons;
using Restitution.Storage.Refusals;
using Restitution.Work;

namespace Restitution.Storage.CaseJson;

/// <summary>
/// Turns the single texts of <c>case.json</c> into days, money and places, and notes what cannot be one.
/// </summary>
internal sealed class CaseTerms(PlacedJson root, string file)
{
    private readonly List<Refusal> refusals = [];

    public IReadOnlyList<Refusal> Refusals => refusals;

    public void Refuse(
        RefusedBecause kind, string found, string wanted, string remedy, params ReadOnlySpan<object> path) =>
        refusals.Add(new Refusal(kind, root.PlaceOf(path).In(file), found, wanted, remedy));

    /// <summary>
    /// The day; when it does not exist that is noted and any day is returned, since the case is refused.
    /// </summary>
    public LocalDate Day(string written, params ReadOnlySpan<object> path)
    {
        ParseResult<LocalDate> day = LocalDatePattern.Iso.Parse(written);
        if (day.Success)
        {
            return day.Value;
        }

        Refuse(RefusedBecause.DayDoesNotExist, $"the day \"{written}\", which does not exist", "a day of the calendar",
            "correct the day", path);
        return default;
    }

    /// <summary>Both ends included.</summary>
    public DateInterval Span(EpisodeShape episode, params ReadOnlySpan<object> path)
    {
        LocalDate from = Day(episode.From, [.. path, "from"]);
        LocalDate to = Day(episode.To, [.. path, "to"]);
        if (from <= to)
        {
            return new DateInterval(from, to);
        }

        Refuse(RefusedBecause.SpanReversed, $"the last day {episode.To} before the first day {episode.From}",
            "a last day on or after the first", "exchange or correct the two", [.. path, "to"]);
        return new DateInterval(from, from);
    }

    public Currency Currency(string code, params ReadOnlySpan<object> path)
    {
        if (CurrencyInfo.TryFromCode(code, out CurrencyInfo? known))
        {
            return known;
        }

        Refuse(RefusedBecause.CurrencyUnknown, $"the currency \"{code}\"", "a currency of ISO 4217", "correct the code",
            path);
        return NodaMoney.Currency.NoCurrency;
    }

    public Money Amount(PromisedShape promised, params ReadOnlySpan<object> path)
    {
        Currency currency = Currency(promised.Currency, [.. path, "currency"]);
        decimal amount = decimal.Parse(promised.Amount, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        if (currency == NodaMoney.Currency.NoCurrency || amount % currency.MinimalAmount == 0m)
        {
            return new Money(currency == NodaMoney.Currency.NoCurrency ? 0m : amount, currency);
        }

        Refuse(RefusedBecause.AmountHasTooManyDecimals, $"the amount \"{promised.Amount}\" {promised.Currency}",
            $"an amount in whole units of {currency.MinimalAmount.ToString(CultureInfo.InvariantCulture)}",
            "write the amount as it was promised", [.. path, "amount"]);
        return new Money(0m, currency);
    }

    /// <summary>The places; every exhibit that they name must be one of the case.</summary>
    public IReadOnlyList<SourceRef> Sources(
        IReadOnlyList<string> written, IReadOnlySet<string> exhibits, params ReadOnlySpan<object> path)
    {
        List<SourceRef> places = [];
        for (int index = 0; index < written.Count; index++)
        {
            SourceRef place = WrittenPlace.Read(written[index]);
            places.Add(place);
            Exists(WrittenPlace.ExhibitOf(place), exhibits, "exhibit", [.. path, index]);
        }

        return places;
    }

    public void Exists(string code, IReadOnlySet<string> codes, string what, params ReadOnlySpan<object> path)
    {
        if (!codes.Contains(code))
        {
            Refuse(RefusedBecause.CodeUnknown, $"the {what} \"{code}\", which the case does not have",
                codes.Count == 0
                    ? $"a code of an {what}, of which the case has none" : $"one of {string.Join(", ", codes)}",
                $"correct the code or add the {what}", path);
        }
    }

    public IReadOnlySet<string> Codes(IEnumerable<string> written, string list)
    {
        SortedSet<string> codes = new(StringComparer.Ordinal);
        foreach ((int index, string code) in written.Index())
        {
            if (!codes.Add(code))
            {
                Refuse(RefusedBecause.CodeTwice, $"the code \"{code}\" a second time in {list}", "each code once",
                    "give one of the two another code", list, index, "code");
            }
        }

        return codes;
    }

    public static PayBasis PayBasis(string written) => Enum.Parse<PayBasis>(written, ignoreCase: true);

    public static WeekPattern? Week(string? written) => written is null ? null : Named<WeekPattern>(written);

    public static Requester? Requester(string? written) => written is null ? null : Named<Requester>(written);

    public static HolidayKind KindOf(string written) => Named<HolidayKind>(written);

    public static IsoDayOfWeek DayOfWeek(string written) => Enum.Parse<IsoDayOfWeek>(written, ignoreCase: true);

    public static Basis Basis(string written) => Named<Basis>(written);

    private static TKind Named<TKind>(string written)
        where TKind : struct, Enum =>
        Enum.Parse<TKind>(written.Replace("-", "", StringComparison.Ordinal), ignoreCase: true);
}
