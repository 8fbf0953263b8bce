using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace Restitution.Findings;

/// <summary>Gives each stated fact its id: worker, what it is and when, numbered from the second on.</summary>
internal sealed class FactIds
{
    private readonly Dictionary<string, int> countById = new(StringComparer.Ordinal);

    public string Of(string worker, FactKind kind, LocalDate? from)
    {
        string id = $"F/{worker}/{FactKinds.KeyOf(kind)}" + (from is not { } day ? ""
            : kind is FactKind.PaymentReceived ? $"/{Month.Format(day)}" : $"/{LocalDatePattern.Iso.Format(day)}");
        int number = countById[id] = countById.GetValueOrDefault(id) + 1;
        return number == 1 ? id : string.Create(CultureInfo.InvariantCulture, $"{id}-{number}");
    }

    private static LocalDatePattern Month { get; } = LocalDatePattern.CreateWithInvariantCulture("uuuu'-'MM");
}
