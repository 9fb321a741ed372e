SELECT least(greatest(floor(final_tempo_bpm / 5) * 5, 40), 220) AS bpm, count(*) AS files
FROM music WHERE note_count > 0 GROUP BY 1 ORDER BY 1
