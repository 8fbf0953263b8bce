using Restitution.Cases;
using Restitution.Service.Access;
using Restitution.Service.Answers;
using Restitution.Service.Statistics;
using Restitution.Storage.Stores;

namespace Restitution.Service.Routes;

/// <summary>Cases by sector, place, employer and recruiter, without a cell that tells of single cases.</summary>
internal static class StatisticsRoutes
{
    private const int CasesAtOnce = 500;

    public static void MapStatistics(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/api/statistics", Write).InInstallation(Right.ReadStatistics).Produces<CaseStatistics>()
            .WithSummary("Counts of cases and workers over all cases; small cells are hidden, with what would tell them");

    private static Task Write(HttpContext context, ServiceParts parts) =>
        ServiceJson.Write(context, CaseStatistics.Of(All(parts), parts.Options.LeastCell));

    private static IEnumerable<CaseFile> All(ServiceParts parts)
    {
        for (int skip = 0; ; skip += CasesAtOnce)
        {
            IReadOnlyList<StoredCase> some = parts.Cases.All(skip, CasesAtOnce);
            foreach (StoredCase each in some)
            {
                yield return parts.Definitions.Of(each);
            }

            if (some.Count < CasesAtOnce)
            {
                yield break;
            }
        }
    }
}
