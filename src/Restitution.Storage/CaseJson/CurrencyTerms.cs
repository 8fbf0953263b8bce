using System.Globalization;
using NodaMoney;
using NodaTime;
using Restitution.Amounts;
using Restitution.Evidence;
using Restitution.Intake.Layouts;
using Restitution.Intake.RateFiles;
using Restitution.Rates;
using Restitution.Storage.Refusals;

namespace Restitution.Storage.CaseJson;

/// <summary>What <c>case.json</c> says of other currencies: the rule, rates written down, files to read.</summary>
public sealed record CurrencyTerms(
    RateRule Rule, IReadOnlyList<DatedRate> Written, IReadOnlyList<(RateFileShape Shape, RateFile File)> Files);

/// <summary>Turns the shapes of other currencies into terms, and notes what cannot be one.</summary>
internal sealed class CurrencyTermsReader(CaseTerms terms, IReadOnlySet<string> exhibits)
{
    private const string Key = "currencies";

    public CurrencyTerms Read(CurrenciesShape shape, LocalDate asOf)
    {
        if (shape is { Convention: "order-day", OrderedOn: null })
        {
            terms.Refuse(RefusedBecause.KeyMissing, "the convention order-day without the day of the order",
                "\"orderedOn\" here", "add the day, or choose another convention", Key, "convention");
        }

        return new CurrencyTerms(
            RuleOf(shape, asOf), [.. shape.Rates.Select(Written)], [.. shape.Files.Select(FileOf)]);
    }

    private RateRule RuleOf(CurrenciesShape shape, LocalDate asOf) => new(
        Kebab.Parse<RateConvention>(shape.Convention)!.Value, Kebab.Parse<RateKind>(shape.Kind)!.Value,
        shape.OldestDays, RoundingRules.Named(shape.Rounding)!.Value)
    {
        Pivot = shape.Pivot is { } pivot ? terms.Currency(pivot, Key, "pivot") : null,
        AllowsInverse = shape.Inverse,
        LegsMayBeOfTwoDays = shape.LegsOfTwoDays,
        OrderedOn = shape.OrderedOn is { } ordered ? terms.Day(ordered, Key, "orderedOn") : null,
        AsOf = asOf,
    };

    private DatedRate Written(ManualRateShape shape, int index)
    {
        object[] path = [Key, "rates", index];
        Currency left = terms.Currency(shape.Base, [.. path, "base"]);
        Currency right = terms.Currency(shape.Quote, [.. path, "quote"]);
        LocalDate on = terms.Day(shape.On, [.. path, "on"]);
        IReadOnlyList<SourceRef> places = shape.Place is { } place
            ? terms.Sources([place], exhibits, [.. path, "place"]) : [SourceRef.Whole("case.json")];
        int units = Units(shape.Units, [.. path, "units"]);
        if (left != right)
        {
            return new DatedRate(
                left, right,
                decimal.Parse(shape.QuotedRate, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture),
                units, on, Kebab.Parse<RateKind>(shape.Kind)!.Value, Kebab.Parse<RateSide>(shape.Side)!.Value,
                shape.Source, places[0]);
        }

        // Two unknown codes are refused already, each in its place.
        if (left != Currency.NoCurrency)
        {
            terms.Refuse(RefusedBecause.CurrencyUnknown, $"a rate of {shape.Base} in itself", "two currencies",
                "correct one of the codes", [.. path, "quote"]);
        }

        return Nothing(places[0]);
    }

    private (RateFileShape Shape, RateFile File) FileOf(RateFileShape shape, int index)
    {
        object[] path = [Key, "files", index];
        if (exhibits.Contains(shape.Code))
        {
            terms.Refuse(RefusedBecause.CodeTwice, $"the code \"{shape.Code}\" for a rate file and an exhibit",
                "each code once", "give one of the two another code", [.. path, "code"]);
        }

        if (shape.ReceivedOn is { } receivedOn)
        {
            terms.Day(receivedOn, [.. path, "receivedOn"]);
        }

        bool isTable = shape.Format == "bank-table";
        if (isTable != (shape.Layout is not null))
        {
            terms.Refuse(
                isTable ? RefusedBecause.LayoutMissing : RefusedBecause.KeyUnknown,
                isTable ? "a bank's table without a layout" : "a layout for the euro's history",
                isTable ? "\"layout\" here" : "none: that file names its own columns",
                isTable ? "add how the table is read; case.schema.json describes it" : "remove it", path);
        }

        return (shape, new RateFile(
            shape.Code, shape.Source, Kebab.Parse<RateKind>(shape.Kind)!.Value,
            isTable && shape.Layout is { } layout ? Table(layout, [.. path, "layout"]) : null));
    }

    internal BankTableLayout Table(RateLayoutShape shape, object[] path)
    {
        if ((shape.Base is null) == (shape.Quote is null))
        {
            terms.Refuse(RefusedBecause.KeyMissing, shape.Base is null ? "neither base nor quote" : "base and quote",
                "one of the two: the bank's own currency", "state on which side of each row the bank's currency stands",
                path);
        }

        return new BankTableLayout
        {
            Encoding = shape.Encoding,
            Delimiter = shape.Delimiter[0],
            HeaderLine = shape.HeaderLine,
            DayHeading = shape.Day,
            DateOrder = Kebab.Parse<DateOrder>(shape.DateOrder)!.Value,
            Calendar = Kebab.Parse<YearCount>(shape.Calendar)!.Value,
            CurrencyHeading = shape.Currency,
            Base = shape.Base is { } left ? terms.Currency(left, [.. path, "base"]) : null,
            Quote = shape.Quote is { } right ? terms.Currency(right, [.. path, "quote"]) : null,
            UnitHeading = shape.Unit,
            UnitCount = Units(shape.Units, [.. path, "units"]),
            RateHeading = shape.RateHeading,
            Side = Kebab.Parse<RateSide>(shape.Side)!.Value,
            DecimalMark = shape.DecimalMark,
            GroupMark = shape.GroupMark,
        };
    }

    private int Units(int units, object[] path)
    {
        if (DatedRate.IsQuotationUnit(units))
        {
            return units;
        }

        terms.Refuse(RefusedBecause.KindWrong, string.Create(CultureInfo.InvariantCulture, $"units {units}"),
            "1, 10, 100 or 1000", "state the rate as it was published", path);
        return 1;
    }

    // Takes the place of a rate that is refused, since the case is.
    private static DatedRate Nothing(SourceRef place) => new(
        CurrencyInfo.FromCode("EUR"), CurrencyInfo.FromCode("USD"), 1m, 1, default, RateKind.Official,
        RateSide.Reference, "refused", place);
}
