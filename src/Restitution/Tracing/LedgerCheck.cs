using System.Globalization;

namespace Restitution.Tracing;

/// <summary>What a ledger may not be: errors of the caller, not of the records.</summary>
internal static class LedgerCheck
{
    public static void Require(TracingLedger ledger, TracingTerms terms)
    {
        for (int index = 0; index < ledger.Movements.Count; index++)
        {
            if (FaultOf(ledger, ledger.Movements[index], index) is { } fault)
            {
                throw new ArgumentException(string.Create(
                    CultureInfo.InvariantCulture, $"Movement {index + 1}: {fault}"), nameof(ledger));
            }
        }

        if (ledger.Places.Any(place => !IsPlace(ledger, place.Bank))
            || ledger.Recorded.Any(span => !IsPlace(ledger, span.EndsIn) || span.Place < 0
                || span.Place >= ledger.Places.Count || span.To < span.From))
        {
            throw new ArgumentException("A bank or a recorded span names a place that is not there.", nameof(ledger));
        }

        if (terms.StepsOf.Any(place => place < 0 || !IsPlace(ledger, place)))
        {
            throw new ArgumentException("Steps are asked of a place that is not there.", nameof(terms));
        }
    }

    private static string? FaultOf(TracingLedger ledger, in Movement movement, int index)
    {
        if (movement.Number != index + 1)
        {
            return string.Create(CultureInfo.InvariantCulture, $"is numbered {movement.Number}; wanted its place.");
        }

        if (!IsPlace(ledger, movement.From) || !IsPlace(ledger, movement.To) || movement.From == movement.To)
        {
            return "wanted two places of the ledger that differ, or one and nowhere.";
        }

        return FaultOfSale(ledger, in movement) ?? FaultOfAmounts(ledger, in movement)
            ?? FaultOfOrigin(ledger, in movement);
    }

    private static string? FaultOfSale(TracingLedger ledger, in Movement movement)
    {
        bool isWhole = movement is { From: >= 0, Origin: TracingLedger.HoldersOwn, Reverses: 0 };
        return !movement.IsSale || (isWhole && ledger.Places[movement.From].Kind == PlaceKind.Holding)
            ? null : "a sale is of a holding, takes nothing back, and no origin is said of it.";
    }

    private static string? FaultOfAmounts(TracingLedger ledger, in Movement movement)
    {
        if (movement.Out < 0m || movement.In < 0m)
        {
            return movement is { Kind: MovementKind.Opening, From: Movement.Nowhere }
                ? null : "amounts are zero or more; an opening alone may be below.";
        }

        if (!IsWhole(ledger, movement.From, movement.Out) || !IsWhole(ledger, movement.To, movement.In))
        {
            return "amounts are in whole minor units.";
        }

        bool isOneCurrency = movement is { From: >= 0, To: >= 0 }
            && ledger.Places[movement.From].Currency == ledger.Places[movement.To].Currency;
        return isOneCurrency && (movement.In > movement.Out || (movement.In == 0m && movement.Out > 0m))
            ? "of what leaves, more than nothing and not more than all comes in." : null;
    }

    private static string? FaultOfOrigin(TracingLedger ledger, in Movement movement)
    {
        if (movement.Origin < TracingLedger.HoldersOwn || movement.Origin >= ledger.Claimants.Count)
        {
            return "its origin is no claimant.";
        }

        if (movement is { Origin: >= 0, To: < 0 } && movement.Kind != MovementKind.Opening)
        {
            return "a claimant's money has to come to a place.";
        }

        return movement.Reverses < 0 || movement.Reverses > ledger.Movements.Count
            || movement.Reverses == movement.Number
            ? "it reverses a movement that is not there." : null;
    }

    private static bool IsPlace(TracingLedger ledger, int place) =>
        place >= Movement.Nowhere && place < ledger.Places.Count;

    private static bool IsWhole(TracingLedger ledger, int place, decimal amount)
    {
        if (place < 0)
        {
            return true;
        }

        decimal unit = ledger.Places[place].Currency.MinimalAmount;

        // Hundredths need no division, and are nearly all.
        return (unit == 0.01m && amount.Scale <= 2) || amount % unit == 0m;
    }
}
