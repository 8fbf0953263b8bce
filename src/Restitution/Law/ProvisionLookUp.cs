using System.Numerics;
using NodaTime;
using Restitution.Reasons;

namespace Restitution.Law;

/// <summary>Finds the provision that answers, on a day that the file speaks for.</summary>
/// <remarks>
/// Several provisions may be in force at once for different keys; the entry that states most of the words asked for
/// answers. Files in which two entries could answer equally well are refused when they are checked.
/// </remarks>
internal static class ProvisionLookUp
{
    public static LawAnswer Find(LawAnswer asked, StatutoryValue file, LawChoice? choice)
    {
        Provision? found = null;
        LawEntry? entry = null;
        foreach (Provision provision in file.Provisions)
        {
            if (!provision.InForceOn(asked.On))
                continue;

            if (EntryOf(provision, asked.Keys) is { } candidate)
            {
                if (entry is null || Specificity(candidate) > Specificity(entry))
                    (found, entry) = (provision, candidate);
            }
            else if (found is null && provision.Knows(asked.Keys))
            {
                found = provision;
            }
        }

        return found is null ? NothingInForce(asked, file) : Taken(asked, found, entry, choice);
    }

    private static LawAnswer Taken(LawAnswer asked, Provision provision, LawEntry? entry, LawChoice? choice)
    {
        LawAnswer found = asked with { Provision = provision, Entry = entry };
        if (provision.Readings.Length > 0)
        {
            if (provision.ReadingNamed(choice?.Reading ?? provision.DefaultReading) is not { } reading)
                return found with { Missing = GapKind.LawContested, Entry = null };

            found = found with
            {
                Reading = reading,
                Entry = reading.Values.Find(asked.Keys),
                DecidedBy = choice?.Reading is null ? null : choice,
            };
        }

        // Unknown comes first: accepting what is recalled would not make it known.
        if (found.Entry is { IsUnknown: true })
            return found with { Missing = GapKind.LawUnknown };

        if (provision.Standing != Standing.Recalled)
            return found;

        return choice is { AcceptRecalled: true }
            ? found with { DecidedBy = choice }
            : found with { Missing = GapKind.LawOnlyRecalled };
    }

    // Every reading of a provision answers for the same keys, so the first one's entry tells how specific it is.
    private static LawEntry? EntryOf(Provision provision, LawKeys keys) =>
        (provision.Readings.Length > 0 ? provision.Readings[0].Values : provision.Values).Find(keys);

    private static int Specificity(LawEntry entry) => BitOperations.PopCount((uint)entry.Keys.Mask);

    private static LawAnswer NothingInForce(LawAnswer asked, StatutoryValue file)
    {
        bool isKnown = false;
        LocalDate first = LocalDate.MaxIsoValue;
        foreach (Provision provision in file.Provisions)
        {
            if (!provision.Knows(asked.Keys))
                continue;

            isKnown = true;
            first = LocalDate.Min(first, provision.From);
        }

        return (isKnown, asked.On < first) switch
        {
            (false, _) => asked with { Missing = GapKind.LawKeyMissing },
            (true, true) => asked with { Missing = GapKind.LawBeforeFile, Limit = first },
            (true, false) => asked with { Missing = GapKind.LawHole },
        };
    }
}
